package org.lectern.standin.canvas;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/** A way in which Canvas, or the way to it, fails. */
public enum CanvasFault {
    INVALID_TOKEN,
    /** A missing right, as most sites say it. */
    NOT_AUTHORIZED,
    /** A missing right, as some sites say it. */
    FORBIDDEN,
    /** As since October 2025. */
    RATE_LIMITED,
    /** As before. */
    RATE_LIMITED_403,
    SERVER_ERROR,
    /** A login page or a proxy, with status 200. */
    HTML_PAGE,
    /** A list that breaks off. */
    TRUNCATED,
    /** A list that is empty though there is something. */
    EMPTY_LIST,
    NOT_FOUND,
    INVALID_FIELD,
    RESET,
    NO_ANSWER,
    /** It is done, but the answer never arrives. */
    LOST_ANSWER;

    /** Longer than any test's client waits. */
    private static final int LONG = 5_000;

    boolean isAfterTheFact() {
        return this == LOST_ANSWER;
    }

    ResponseDefinitionBuilder response() {
        return switch (this) {
            case INVALID_TOKEN ->
                json(401, "{\"errors\":[{\"message\":\"Invalid access token.\"}]}")
                        .withHeader("WWW-Authenticate", "Bearer realm=\"canvas-lms\"");
            case NOT_AUTHORIZED -> json(401, Answer.NOT_AUTHORIZED);
            case FORBIDDEN -> json(403, Answer.NOT_AUTHORIZED);
            case RATE_LIMITED -> plain(429, "text/plain", "429 Too Many Requests (Rate Limit Exceeded)\n");
            case RATE_LIMITED_403 -> plain(403, "text/plain", "403 Forbidden (Rate Limit Exceeded)\n");
            case SERVER_ERROR ->
                json(
                        500,
                        "{\"errors\":[{\"message\":\"An error occurred.\","
                                + "\"error_code\":\"internal_server_error\"}],\"error_report_id\":7}");
            case HTML_PAGE -> plain(200, "text/html; charset=utf-8", "<!doctype html><title>Log in</title>");
            case EMPTY_LIST -> json(200, "[]");
            case TRUNCATED -> json(200, "[{\"id\":\"1\",\"title\":\"Cut off");
            case NOT_FOUND -> json(404, Answer.NOT_FOUND);
            case INVALID_FIELD ->
                json(
                        400,
                        "{\"errors\":{\"title\":[{\"attribute\":\"title\",\"type\":\"too_long\","
                                + "\"message\":\"too_long\"}]}}");
            case RESET, LOST_ANSWER -> new ResponseDefinitionBuilder().withFault(Fault.CONNECTION_RESET_BY_PEER);
            case NO_ANSWER -> json(200, "[]").withFixedDelay(LONG);
        };
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return plain(status, "application/json; charset=utf-8", body);
    }

    private static ResponseDefinitionBuilder plain(int status, String type, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", type)
                .withBody(body);
    }
}
