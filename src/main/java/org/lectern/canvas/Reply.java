package org.lectern.canvas;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.TargetUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Canvas answered, not yet believed: a page of HTML with status 200 is a failure, or an empty list would be taken
 * for the truth (contracts/canvas.md section 12).
 *
 * @param challenge the WWW-Authenticate header, which tells a bad token from a missing right
 */
record Reply(
        int status,
        String contentType,
        String link,
        @Nullable String challenge,
        String body,
        String purpose) {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Reply of(Response response, String purpose) throws IOException {
        return new Reply(
                response.code(),
                String.valueOf(response.header("Content-Type")),
                String.join(", ", response.headers("Link")),
                response.header("WWW-Authenticate"),
                response.body().string(),
                purpose);
    }

    boolean isMissing() {
        return status == 404;
    }

    /** A success with nothing to say. */
    boolean isEmpty() {
        return isSuccess() && body.isBlank();
    }

    /** It is somewhere else, where our token is not taken. */
    boolean isElsewhere() {
        return status >= 300 && status < 400;
    }

    private boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isJson() {
        return contentType.contains("json");
    }

    <T> T object(Class<T> type) {
        return read(json(), type);
    }

    <T> List<T> list(Class<T> type) {
        if (isMissing()) {
            throw Refusals.noCourse(purpose);
        }
        var json = json();
        if (!json.isArray()) {
            throw garbled(null);
        }
        return elements(json).map(element -> read(element, type)).toList();
    }

    /** The body of a success. */
    JsonNode json() {
        if (!isSuccess()) {
            throw Refusals.of(this);
        }
        if (!isJson()) {
            throw garbled(null);
        }
        return parsed();
    }

    JsonNode parsed() {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException broken) {
            throw garbled(broken);
        }
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            if (!node.isObject()) {
                throw garbled(null);
            }
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException otherShape) {
            throw garbled(otherShape);
        }
    }

    private TargetUnavailable garbled(@Nullable Throwable cause) {
        return new TargetUnavailable(
                "What answered is not Canvas as we know it (status " + status + ", " + contentType + "), asked to "
                        + purpose + ". Is lectern.canvas.base-url right, and nothing in between?",
                cause);
    }
}
