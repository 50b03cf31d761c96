package org.lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.springframework.http.ETag;

/**
 * One feed, plain and zipped, with the validators that both share (contract F54, F55): every answer it can give is made
 * beforehand.
 */
final class RenderedFeed {

    private static final List<String> SUFFIXES = List.of("--gzip", "-gzip");

    private final String tag;
    private final String etag;
    private final Instant changed;
    private final FeedAnswer plain;
    private final FeedAnswer zipped;
    private final FeedAnswer notModified;

    /** @param changed whole seconds: the newest change of what it shows, removals too */
    RenderedFeed(FeedKey key, byte[] bytes, Instant changed) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("An empty body would make subscribers drop every event (contract F12)");
        }
        this.tag = tag(bytes);
        this.etag = etag(tag);
        this.changed = changed;
        var common = validators(key);
        this.notModified = FeedAnswer.withoutBody(HttpStatus.NOT_MODIFIED_304, common.toArray(HttpField[]::new));
        common.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, key.contentType()));
        common.add(new PreEncodedHttpField("Content-Disposition", "inline; filename=\"" + key.fileName() + "\""));
        this.plain = FeedAnswer.of(bytes, common.toArray(HttpField[]::new));
        common.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip"));
        this.zipped = FeedAnswer.of(zip(bytes), common.toArray(HttpField[]::new));
    }

    FeedAnswer answer(HttpFields request) {
        if (isKnownTo(request)) {
            return notModified;
        }
        return AcceptedEncoding.isGzip(request.getValuesList(HttpHeader.ACCEPT_ENCODING)) ? zipped : plain;
    }

    /** What it takes in memory, about: the bytes, and what stands around them. */
    int weight() {
        return plain.body().remaining() + zipped.body().remaining() + 4096;
    }

    private List<HttpField> validators(FeedKey key) {
        List<HttpField> fields = new ArrayList<>(List.of(
                new PreEncodedHttpField(HttpHeader.ETAG, etag),
                new PreEncodedHttpField(HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(changed)),
                new PreEncodedHttpField(
                        HttpHeader.CACHE_CONTROL, (key.guarded() ? "private" : "public") + ", max-age=900"),
                new PreEncodedHttpField(
                        HttpHeader.VARY, key.negotiated() ? "Accept, Accept-Encoding" : "Accept-Encoding")));
        if (key.guarded()) {
            fields.add(new PreEncodedHttpField("X-Robots-Tag", "noindex"));
        }
        return fields;
    }

    /** Whether who asks has this already: If-None-Match beats If-Modified-Since (RFC 9110 section 13.2.2). */
    private boolean isKnownTo(HttpFields request) {
        var lines = request.getValuesList(HttpHeader.IF_NONE_MATCH);
        if (!lines.isEmpty()) {
            return lines.get(0).equals(etag)
                    || ETag.parse(String.join(",", lines)).stream()
                            .anyMatch(one -> one.isWildcard() || isOurs(one.tag()));
        }
        var since = request.get(HttpHeader.IF_MODIFIED_SINCE);
        return since != null && isUnchangedSince(since);
    }

    /** What is no date says nothing (RFC 9110 section 13.1.3). */
    private boolean isUnchangedSince(String since) {
        try {
            return !changed.isAfter(Instant.ofEpochMilli(HttpDateTime.parseToEpoch(since)));
        } catch (IllegalArgumentException noDate) {
            return false;
        }
    }

    /** Proxies that zip append to the tag, and send on what they get back. */
    private boolean isOurs(String other) {
        return other.equals(tag) || SUFFIXES.stream().anyMatch(suffix -> other.equals(tag + suffix));
    }

    private static byte[] zip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The weak validator of these bytes: the same bytes, the same one, on every node (contract F54). */
    static String etag(byte[] bytes) {
        return etag(tag(bytes));
    }

    private static String etag(String tag) {
        return "W/\"" + tag + "\"";
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
