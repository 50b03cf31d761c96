package org.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the service over HTTP. */
record Visitor(String address) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<byte[]> get(String path, String... headers) {
        return send(request(path, headers).build());
    }

    /** @param token "" to send none */
    HttpResponse<byte[]> post(String path, String token) {
        var headers = token.isEmpty() ? List.<String>of() : List.of("Authorization", "Bearer " + token);
        return send(request(path, headers.toArray(String[]::new))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    JsonNode json(String path, String token) {
        return new JsonMapper()
                .readTree(get(path, "Authorization", "Bearer " + token).body());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
