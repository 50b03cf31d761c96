package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Link;

/** Something to open; without an address where that is not safe. */
record LinkRow(String title, @Nullable String href) {

    static LinkRow of(Link link) {
        return new LinkRow(link.title(), SafeLink.of(link.url()));
    }
}
