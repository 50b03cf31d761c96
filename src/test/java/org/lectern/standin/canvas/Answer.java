package org.lectern.standin.canvas;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes back (contracts/canvas.md section 1). */
record Answer(int status, String type, String body, Map<String, String> headers) {

    static final String NOT_AUTHORIZED = "{\"status\":\"unauthorized\",\"errors\":"
            + "[{\"message\":\"user not authorized to perform that action\"}]}";
    static final String NOT_FOUND = "{\"errors\":[{\"message\":\"The specified resource does not exist.\"}]}";

    static Answer ok(Ask ask, JsonNode node) {
        return with(ask, 200, node, Map.of());
    }

    static Answer created(Ask ask, JsonNode node) {
        return with(ask, 201, node, Map.of());
    }

    static Answer notFound() {
        return json(404, NOT_FOUND);
    }

    static Answer notAuthorized() {
        return json(401, NOT_AUTHORIZED);
    }

    static Answer message(int status, String message) {
        return json(status, Json.object().put("message", message).toString());
    }

    static Answer tooLong(String field) {
        var error =
                Json.object().put("attribute", field).put("type", "too_long").put("message", "too_long");
        var body = Json.object();
        body.putObject("errors").putArray(field).add(error);
        return json(400, body.toString());
    }

    static Answer html(String body) {
        return new Answer(200, "text/html; charset=utf-8", body, Map.of());
    }

    static Answer json(int status, String body) {
        return new Answer(status, "application/json; charset=utf-8", body, Map.of());
    }

    /** One page of a list, with links to the others in Canvas' order: current, next, prev, first, last. */
    static Answer page(Ask ask, List<ObjectNode> all) {
        int size = Math.max(1, Math.min(100, number(ask.text("per_page", "10"), 10)));
        int page = number(ask.text("page", "1"), 0);
        if (page < 1) {
            return notFound();
        }
        int last = Math.max(1, (all.size() + size - 1) / size);
        var shown = all.stream().skip((long) (page - 1) * size).limit(size).toList();
        var links = Stream.of(
                        link(ask, "current", page, size),
                        page < last ? link(ask, "next", page + 1, size) : "",
                        page > 1 ? link(ask, "prev", page - 1, size) : "",
                        link(ask, "first", 1, size),
                        link(ask, "last", last, size))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.joining(","));
        return with(ask, 200, Json.array(shown), Map.of("Link", links));
    }

    ResponseDefinition definition() {
        var builder = new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", type)
                .withHeader("X-Request-Cost", "0.05")
                .withHeader("X-Rate-Limit-Remaining", "599.95")
                .withBody(body);
        headers.forEach(builder::withHeader);
        return builder.build();
    }

    private static Answer with(Ask ask, int status, JsonNode node, Map<String, String> headers) {
        var copy = node.deepCopy();
        if (ask.stringIds()) {
            Json.idsAsStrings(copy);
        }
        return new Answer(status, "application/json; charset=utf-8", copy.toString(), headers);
    }

    private static String link(Ask ask, String rel, int page, int size) {
        var kept = Stream.of(ask.query().split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.matches("(page|per_page|access_token|api_key)=.*"));
        var query = Stream.concat(kept, Stream.of("page=" + page, "per_page=" + size))
                .collect(Collectors.joining("&"));
        return "<" + ask.origin() + ask.rawPath() + "?" + query + ">; rel=\"" + rel + "\"";
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
