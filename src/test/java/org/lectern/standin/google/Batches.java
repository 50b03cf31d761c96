package org.lectern.standin.google;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Several calls in one request (contract section 10). They are done last first: no order is promised. */
final class Batches {

    static final String BOUNDARY = "batch_standin";

    private static final Pattern BOUNDARY_OF = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final int MOST = 50;

    private Batches() {}

    /** Makes the body of the answer. */
    static String answer(Call outer, Function<Call, Answer> each) {
        var parts = parts(outer);
        if (parts.size() > MOST) {
            throw Refusal.invalid("The batch has more than " + MOST + " calls.");
        }
        var answers = new ArrayList<Answer>(Collections.nCopies(parts.size(), Answer.noContent()));
        for (int i = parts.size() - 1; i >= 0; i--) {
            answers.set(i, each.apply(call(outer, parts.get(i))));
        }
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            append(text, headers(parts.get(i)).getOrDefault("content-id", ""), answers.get(i));
        }
        return text.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static List<String> parts(Call outer) {
        var type = outer.headers().getOrDefault("content-type", "");
        var boundary = BOUNDARY_OF.matcher(type);
        if (!type.startsWith("multipart/mixed") || !boundary.find()) {
            throw Refusal.invalid("Missing boundary.");
        }
        List<String> parts = new ArrayList<>();
        for (var part : ("\r\n" + outer.body()).split("\r\n--" + Pattern.quote(boundary.group(1)), -1)) {
            if (part.startsWith("\r\n") && !part.isBlank() && part.contains("HTTP/1.1")) {
                parts.add(part.substring(2));
            }
        }
        return parts;
    }

    private static Call call(Call outer, String part) {
        var inner = part.substring(part.indexOf("\r\n\r\n") + 4);
        int end = inner.indexOf("\r\n");
        var line = inner.substring(0, end).split(" ", -1);
        var rest = inner.substring(end + 2);
        var headers = new HashMap<>(headers(rest));
        headers.putIfAbsent("authorization", outer.headers().getOrDefault("authorization", ""));
        int body = rest.indexOf("\r\n\r\n");
        return Call.of(line[0], line[1], headers, body < 0 ? "" : rest.substring(body + 4));
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new HashMap<>();
        for (var line : text.split("\r\n\r\n", 2)[0].split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static void append(StringBuilder text, String contentId, Answer answer) {
        text.append("--").append(BOUNDARY).append("\r\nContent-Type: application/http\r\n");
        if (!contentId.isEmpty()) {
            text.append("Content-ID: response-").append(contentId).append("\r\n");
        }
        text.append("\r\nHTTP/1.1 ").append(answer.status()).append(" Answer\r\n");
        if (answer.body() != null) {
            text.append("Content-Type: application/json; charset=UTF-8\r\n");
        }
        text.append("\r\n").append(answer.text()).append("\r\n");
    }
}
