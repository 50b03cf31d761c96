package org.lectern.standin.canvas;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as Canvas reads it: query, form and JSON body are one tree (contracts/canvas.md section 1).
 *
 * @param path the parts after {@code /api/v1}
 * @param origin scheme, host and port that the caller used
 */
record Ask(
        String method,
        List<String> path,
        ObjectNode parameters,
        String query,
        String origin,
        String rawPath,
        boolean stringIds) {

    static Ask of(Request request) {
        var url = URI.create(request.getAbsoluteUrl());
        var query = Optional.ofNullable(url.getRawQuery()).orElse("");
        var parameters = form(query);
        var type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        var body = request.getBodyAsString();
        if (type.startsWith("application/json") && !body.isBlank()) {
            parameters.setAll((ObjectNode) Json.MAPPER.readTree(body));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            parameters.setAll(form(body));
        }
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return new Ask(
                request.getMethod().getName(),
                path(url.getPath()),
                parameters,
                query,
                url.getScheme() + "://" + url.getRawAuthority(),
                url.getRawPath(),
                accept.contains("application/json+canvas-string-ids"));
    }

    String text(String name, String otherwise) {
        return Json.text(parameters, name).orElse(otherwise);
    }

    boolean includes(String word) {
        return List.of("include", "includes").stream()
                .flatMap(name -> Json.elements(parameters.path(name)))
                .anyMatch(value -> value.asString().equals(word));
    }

    private static List<String> path(String path) {
        var parts = Arrays.asList(path.replaceFirst("\\.json$", "").split("/"));
        return parts.size() > 3 ? parts.subList(3, parts.size()) : List.of();
    }

    private static ObjectNode form(String encoded) {
        var root = Json.object();
        for (var pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                var at = pair.indexOf('=');
                put(root, names(decoded(at < 0 ? pair : pair.substring(0, at))), decoded(pair.substring(at + 1)));
            }
        }
        return root;
    }

    /** {@code a[b][]} is a, b and an empty name for the list. */
    private static List<String> names(String name) {
        List<String> names = new ArrayList<>();
        for (var part : name.split("\\[", -1)) {
            names.add(part.replace("]", ""));
        }
        return names;
    }

    private static void put(ObjectNode node, List<String> names, String value) {
        var name = names.get(0);
        if (names.size() == 1) {
            node.put(name, value);
        } else if (names.get(1).isEmpty()) {
            JsonNode list = node.has(name) ? node.get(name) : node.putArray(name);
            ((ArrayNode) list).add(value);
        } else {
            var inner = node.has(name) ? (ObjectNode) node.get(name) : node.putObject(name);
            put(inner, names.subList(1, names.size()), value);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
