package org.lectern.standin.google;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One request, alone or from a batch. Names of headers are in lower case. */
record Call(String method, List<String> path, Map<String, String> query, Map<String, String> headers, String body) {

    private static final Map<String, String> HIDDEN =
            Map.of("calendars", "{calendar}", "events", "{event}", "acl", "{rule}", "calendarList", "{calendar}");

    static Call of(String method, String url, Map<String, String> headers, String body) {
        var uri = URI.create(url);
        var path = Arrays.stream(uri.getRawPath().split("/"))
                .filter(part -> !part.isEmpty())
                .map(Call::decoded)
                .toList();
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return new Call(method, path, query(uri.getRawQuery()), lower, body);
    }

    ObjectNode json() {
        return Json.parsed(body);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** Method and path, with a word in place of each id. */
    String shape() {
        var text = new StringBuilder(method).append(' ');
        String before = "";
        for (var part : path) {
            text.append('/').append(HIDDEN.getOrDefault(before, part));
            before = HIDDEN.containsKey(before) ? "" : part;
        }
        return text.toString();
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
