package org.lectern.google;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Google Calendar, and as whom.
 *
 * @param rootUrl where the API is; everything but sign-in is found under it
 * @param credentials the key file of a service account; null: this installation has none
 * @param requestsPerMinute the quota of that account (contracts/google-calendar.md section 11)
 */
@ConfigurationProperties("lectern.google")
record GoogleSettings(
        @DefaultValue("https://www.googleapis.com/") URI rootUrl,
        @Nullable Path credentials,
        @DefaultValue("600") int requestsPerMinute) {

    GoogleSettings {
        if (!rootUrl.isAbsolute() || rootUrl.getHost() == null) {
            throw new IllegalArgumentException("lectern.google.root-url is '" + rootUrl
                    + "'; use a whole address, such as https://www.googleapis.com/");
        }
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "lectern.google.requests-per-minute is " + requestsPerMinute + "; use 1 or more, such as 600");
        }
        credentials = credentials == null || credentials.toString().isBlank() ? null : credentials;
    }
}
