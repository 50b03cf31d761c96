package org.lectern.canvas;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetRejected;
import org.lectern.sync.TargetUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** From Canvas' ways of saying no to ours (contracts/canvas.md sections 1 and 3). */
final class Refusals {

    private static final int LONGEST = 300;

    private Refusals() {}

    static TargetException of(Reply reply) {
        int status = reply.status();
        if (isThrottled(reply)) {
            return new TargetUnavailable(
                    "Canvas asks for fewer requests" + told(reply) + ", asked to " + reply.purpose()
                            + ". The next run goes on from here.",
                    null);
        }
        if (status == 401 || status == 403) {
            return denied(reply);
        }
        if (status >= 400 && status < 500) {
            return new TargetRejected("Canvas would not " + reply.purpose() + told(reply), null);
        }
        if (reply.isElsewhere()) {
            return new TargetUnavailable(
                    "What answered is not Canvas itself but leads to another address (" + status + "), asked to "
                            + reply.purpose() + ". Set lectern.canvas.base-url to the address that Canvas has in a"
                            + " browser, https included.",
                    null);
        }
        return new TargetUnavailable(
                "Canvas could not " + reply.purpose() + told(reply) + ". The next run tries again.", null);
    }

    /** The course itself is not there: nothing else of it can be. */
    static TargetDenied noCourse(String purpose) {
        return new TargetDenied(
                "Canvas has no such course for this account, asked to " + purpose
                        + ". Correct publish.canvas.course, or let the account into the course.",
                null);
    }

    private static boolean isThrottled(Reply reply) {
        return reply.status() == 429 || (reply.status() == 403 && reply.body().contains("Rate Limit Exceeded"));
    }

    /** A 401 alone does not mean a bad token: a missing right has the same status. */
    private static TargetDenied denied(Reply reply) {
        var message = message(reply);
        if (reply.challenge() != null || message.toLowerCase(Locale.ROOT).contains("invalid access token")) {
            return new TargetDenied(
                    "Canvas refuses the access token" + told(reply) + ", asked to " + reply.purpose()
                            + ". Make a new one in Canvas under Account, Settings, and set LECTERN_CANVAS_TOKEN.",
                    null);
        }
        return new TargetDenied(
                "Canvas does not let this account " + reply.purpose() + told(reply)
                        + ". Make it a teacher of the course, or correct publish.canvas.course.",
                null);
    }

    private static String told(Reply reply) {
        var message = message(reply);
        return " (" + reply.status() + (message.isEmpty() ? "" : ": " + message) + ")";
    }

    /** Canvas' own words, where it has any: a list, a hash of lists or a hash of strings. */
    private static String message(Reply reply) {
        if (!reply.isJson()) {
            return "";
        }
        try {
            var json = Reply.MAPPER.readTree(reply.body());
            var errors = words(json.path("errors")).collect(Collectors.joining("; "));
            var message = errors.isEmpty() ? json.path("message").asString("") : errors;
            return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private static Stream<String> words(JsonNode node) {
        if (node.isString()) {
            return Stream.of(node.asString());
        }
        if (node.isArray()) {
            return Reply.elements(node).flatMap(Refusals::words);
        }
        if (node.has("message")) {
            var field = node.path("attribute").asString("");
            return Stream.of(
                    (field.isEmpty() ? "" : field + " ") + node.path("message").asString(""));
        }
        return node.properties().stream()
                .flatMap(property -> words(property.getValue()).map(word -> about(property.getKey(), word)));
    }

    private static String about(String field, String word) {
        return word.startsWith(field) ? word : field + " " + word;
    }
}
