package org.lectern.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * A whole answer, made once and sent often.
 *
 * @param fields every header but those of the connection
 * @param body from its position to its limit, which nobody moves: read a slice of it; empty: none
 */
record FeedAnswer(int status, HttpFields fields, ByteBuffer body) {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** What every answer of the service carries, here at its strictest: a feed needs nothing of a browser. */
    private static final HttpFields SECURITY = HttpFields.from(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            new PreEncodedHttpField("X-XSS-Protection", "0"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));

    /** Unknown course, unknown token, token of another course, no address of ours: nobody can tell which (F85). */
    static final FeedAnswer UNKNOWN = sentence(HttpStatus.NOT_FOUND_404, "There is no feed at this address.");

    /** Thunderbird goes on showing the old events after a 404, for ever, and stops at this (F85). */
    static final FeedAnswer REVOKED = sentence(
            HttpStatus.GONE_410, "This address was withdrawn. Whoever gave it to you can give you another one.");

    /** The last resort: nothing was ever read, and nothing is on disk. */
    static final FeedAnswer OUT_OF_ORDER = sentence(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "This feed cannot be read just now. Your calendar will ask again by itself.",
            new HttpField(HttpHeader.RETRY_AFTER, "300"));

    /** Thunderbird tries PROPFIND and PUT, and takes the wrong refusal for a writable calendar (F53). */
    static final FeedAnswer NOT_ALLOWED = new FeedAnswer(
            HttpStatus.METHOD_NOT_ALLOWED_405,
            fields(new HttpField(HttpHeader.ALLOW, "GET, HEAD"), length(0)),
            NOTHING);

    /** 404, as Thunderbird disables a calendar on every other refusal (F12). */
    static FeedAnswer meaningless(NotUnderstood failure) {
        return sentence(HttpStatus.NOT_FOUND_404, String.valueOf(failure.getMessage()));
    }

    static FeedAnswer withoutBody(int status, HttpField... fields) {
        return new FeedAnswer(status, fields(fields), NOTHING);
    }

    static FeedAnswer of(byte[] body, HttpField... fields) {
        var all = HttpFields.build(fields(fields)).add(length(body.length));
        return new FeedAnswer(HttpStatus.OK_200, all.asImmutable(), ByteBuffer.wrap(body));
    }

    private static FeedAnswer sentence(int status, String text, HttpField... more) {
        var body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        var fields = HttpFields.build(fields(more))
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8"))
                .add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache"))
                .add(length(body.length));
        return new FeedAnswer(status, fields.asImmutable(), ByteBuffer.wrap(body));
    }

    private static HttpFields fields(HttpField... more) {
        var fields = HttpFields.build(SECURITY);
        for (var field : more) {
            fields.add(field);
        }
        return fields.asImmutable();
    }

    private static HttpField length(int octets) {
        return new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, octets);
    }
}
