package org.lectern.canvas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Repeatable;
import org.lectern.sync.TargetUnavailable;

/**
 * Requests to Canvas, one after the other, and their answers as records (contracts/canvas.md section 1). What a request
 * is for is a phrase such as "read the pages of course 7", and stands in every error.
 */
final class CanvasApi {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?next\"?");

    private final OkHttpClient client;
    private final Secret token;

    CanvasApi(OkHttpClient client, Secret token) {
        this.client = client;
        this.token = token;
    }

    /** All pages of a list. */
    <T> List<T> list(HttpUrl first, Class<T> type, String purpose) {
        List<T> all = new ArrayList<>();
        Set<HttpUrl> seen = new HashSet<>();
        for (var url = first; url != null; ) {
            if (!seen.add(url)) {
                throw new TargetUnavailable("Canvas leads in a circle, asked to " + purpose, null);
            }
            var reply = send(request(url).build(), purpose);
            all.addAll(reply.list(type));
            url = next(first, reply);
        }
        return all;
    }

    <T> T get(HttpUrl url, Class<T> type, String purpose) {
        return send(request(url).build(), purpose).object(type);
    }

    /** Empty where there is no such thing. */
    <T> Optional<T> find(HttpUrl url, Class<T> type, String purpose) {
        var reply = send(request(url).build(), purpose);
        return reply.isMissing() ? Optional.empty() : Optional.of(reply.object(type));
    }

    /** Sent once: Canvas has no key by which it would know a repeated one (section 1). */
    <T> T post(HttpUrl url, Map<String, ?> content, Class<T> type, String purpose) {
        return send(request(url).post(body(content)).build(), purpose).object(type);
    }

    <T> T put(HttpUrl url, Map<String, ?> content, Class<T> type, String purpose) {
        return send(repeatable(url).put(body(content)).build(), purpose).object(type);
    }

    /** That it is gone already is success. */
    void delete(HttpUrl url, String purpose) {
        var reply = send(repeatable(url).delete().build(), purpose);
        if (!reply.isMissing() && !reply.isEmpty()) {
            reply.json();
        }
    }

    private Reply send(Request request, String purpose) {
        try (var response = client.newCall(request).execute()) {
            return Reply.of(response, purpose);
        } catch (IOException broken) {
            throw new TargetUnavailable(
                    "Canvas gave no answer, asked to " + purpose + " ("
                            + broken.getClass().getSimpleName() + "). Is it up, and lectern.canvas.base-url right?",
                    broken);
        }
    }

    private Request.Builder repeatable(HttpUrl url) {
        return request(url).tag(Repeatable.class, Repeatable.YES);
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token.reveal())
                // ids may exceed what a double holds (section 1)
                .header("Accept", "application/json+canvas-string-ids");
    }

    private static RequestBody body(Map<String, ?> content) {
        return RequestBody.create(Reply.MAPPER.writeValueAsString(content), JSON);
    }

    /** Only path and query of the link are taken, so that the token goes nowhere but to Canvas. */
    private static @Nullable HttpUrl next(HttpUrl here, Reply reply) {
        var matcher = NEXT.matcher(reply.link());
        var link = matcher.find() ? here.resolve(matcher.group(1)) : null;
        return link == null
                ? null
                : here.newBuilder()
                        .encodedPath(link.encodedPath())
                        .encodedQuery(link.encodedQuery())
                        .build();
    }
}
