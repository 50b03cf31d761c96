package org.lectern.canvas;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.lectern.standin.canvas.CanvasStandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at work in Canvas beside Lectern. */
final class Teacher {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = new OkHttpClient();
    private final CanvasStandIn canvas;

    Teacher(CanvasStandIn canvas) {
        this.canvas = canvas;
    }

    JsonNode get(String path) {
        return send(request(path).get());
    }

    JsonNode post(String path, String body) {
        return send(request(path).post(RequestBody.create(body, JSON)));
    }

    JsonNode put(String path, String body) {
        return send(request(path).put(RequestBody.create(body, JSON)));
    }

    JsonNode delete(String path) {
        return send(request(path).delete());
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(canvas.baseUrl() + "/api/v1/" + path)
                .header("Authorization", "Bearer " + canvas.token());
    }

    private JsonNode send(Request.Builder request) {
        try (var response = client.newCall(request.build()).execute()) {
            return new JsonMapper().readTree(response.body().string());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
