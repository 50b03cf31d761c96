package org.lectern.standin.google;

/** Ways to fail, as the real thing has them (contract section 12). */
public enum Failure {
    UNAUTHORIZED(401, "authError", "Invalid Credentials"),
    FORBIDDEN(403, "forbidden", "Forbidden"),
    RATE_LIMITED(403, "rateLimitExceeded", "Rate Limit Exceeded"),
    QUOTA_EXCEEDED(403, "quotaExceeded", "Calendar usage limits exceeded."),
    NOT_FOUND(404, "notFound", "Not Found"),
    CONFLICT(409, "conflict", "Conflict"),
    TOO_MANY_REQUESTS(429, "rateLimitExceeded", "Rate Limit Exceeded"),
    BACKEND_ERROR(500, "backendError", "Backend Error"),
    UNAVAILABLE(503, "backendError", "Service unavailable"),
    /** A page with status 200, as a proxy's sign-in shows. */
    HTML_PAGE(200, "", ""),
    /** Half of an answer. */
    CUT_SHORT(200, "", ""),
    /** JSON, but no answer to this question. */
    OTHER_JSON(200, "", ""),
    /** The connection breaks before anything is done. */
    RESET(0, "", ""),
    /** It is done, and then the connection breaks. */
    LOST_ANSWER(0, "", ""),
    /** Nothing comes for a long time. */
    SILENCE(0, "", "");

    private final int status;
    private final String reason;
    private final String message;

    Failure(int status, String reason, String message) {
        this.status = status;
        this.reason = reason;
        this.message = message;
    }

    boolean isRefusal() {
        return status >= 400;
    }

    Refusal refusal() {
        return new Refusal(status, reason, message);
    }
}
