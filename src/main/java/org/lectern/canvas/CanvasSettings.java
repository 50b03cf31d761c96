package org.lectern.canvas;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Canvas.
 *
 * @param baseUrl where Canvas is, without {@code /api/v1}
 * @param token an access token of the account that publishes
 * @param requestsPerMinute more are never sent; one after the other they stay far below Canvas' own limit
 */
@ConfigurationProperties("lectern.canvas")
record CanvasSettings(
        @Nullable URI baseUrl,
        @Nullable Secret token,
        @DefaultValue("600") int requestsPerMinute) {

    CanvasSettings {
        baseUrl = baseUrl == null || baseUrl.toString().isBlank() ? null : checked(baseUrl);
        token = token == null || token.isEmpty() ? null : token;
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "lectern.canvas.requests-per-minute is " + requestsPerMinute + "; use 1 or more, such as 600");
        }
    }

    /** What is not set, as a sentence that says what to do. */
    Optional<String> missing() {
        List<String> lacking = new ArrayList<>();
        if (baseUrl == null) {
            lacking.add("lectern.canvas.base-url to the address of Canvas, such as https://canvas.example.edu");
        }
        if (token == null) {
            lacking.add("the environment variable LECTERN_CANVAS_TOKEN to an access token made in Canvas under"
                    + " Account, Settings");
        }
        return lacking.isEmpty() ? Optional.empty() : Optional.of("no account: set " + String.join(", and ", lacking));
    }

    private static URI checked(URI url) {
        var trimmed = url.toString().replaceAll("/+$", "");
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null || trimmed.endsWith("/api/v1")) {
            throw new IllegalArgumentException("lectern.canvas.base-url is '" + url
                    + "'; use the address of Canvas without /api/v1, such as https://canvas.example.edu");
        }
        return URI.create(trimmed);
    }
}
