package org.lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/** The bytes of one feed, plain and zipped, with the validators that both share (contract F54, F55). */
final class RenderedFeed {

    private static final List<String> SUFFIXES = List.of("--gzip", "-gzip");

    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;
    private final Instant changed;

    RenderedFeed(byte[] bytes, Instant changed) {
        this.plain = bytes.clone();
        this.zipped = zip(bytes);
        this.tag = tag(bytes);
        this.changed = changed;
    }

    byte[] plain() {
        return plain;
    }

    byte[] zipped() {
        return zipped;
    }

    String etag() {
        return "W/\"" + tag + "\"";
    }

    Instant changed() {
        return changed;
    }

    /** Whether who asks has this already: If-None-Match beats If-Modified-Since (RFC 9110 section 13.2.2). */
    boolean isKnownTo(HttpHeaders request) {
        if (request.containsHeader(HttpHeaders.IF_NONE_MATCH)) {
            var tags = String.join(",", request.getOrEmpty(HttpHeaders.IF_NONE_MATCH));
            return ETag.parse(tags).stream().anyMatch(one -> one.isWildcard() || isOurs(one.tag()));
        }
        long since = request.getIfModifiedSince();
        return since >= 0 && !changed.isAfter(Instant.ofEpochMilli(since));
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
