package org.lectern.standin.google;

/** Ends a call with an error body. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final String text;

    Refusal(int status, String reason, String text) {
        super(status + " " + reason, null, false, false);
        this.status = status;
        this.reason = reason;
        this.text = text;
    }

    static Refusal notFound() {
        return new Refusal(404, "notFound", "Not Found");
    }

    static Refusal invalid(String text) {
        return new Refusal(400, "invalid", text);
    }

    static Refusal deleted() {
        return new Refusal(410, "deleted", "Resource has been deleted");
    }

    Answer answer() {
        var body = Json.object();
        var error = body.putObject("error");
        error.putArray("errors")
                .addObject()
                .put("domain", "global")
                .put("reason", reason)
                .put("message", text);
        error.put("code", status).put("message", text);
        return new Answer(status, body);
    }
}
