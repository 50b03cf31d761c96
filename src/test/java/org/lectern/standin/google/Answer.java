package org.lectern.standin.google;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a call gives back. */
record Answer(int status, @Nullable ObjectNode body) {

    static Answer ok(ObjectNode body) {
        return new Answer(200, body);
    }

    static Answer noContent() {
        return new Answer(204, null);
    }

    String text() {
        return body == null ? "" : body.toString();
    }
}
