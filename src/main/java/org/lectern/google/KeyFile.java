package org.lectern.google;

import com.google.api.services.calendar.CalendarScopes;
import com.google.auth.Credentials;
import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.TargetDenied;

/** Reads the key of a service account. What it holds appears in no message. */
final class KeyFile {

    private static final String KEY = "lectern.google.credentials";

    private KeyFile() {}

    static Credentials read(@Nullable Path file, HttpTransportFactory signIn) {
        if (file == null) {
            throw new TargetDenied("no account: set " + KEY + " to the JSON key file of a service account", null);
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new TargetDenied(
                    KEY + " names " + file + ", which is no file that can be read: correct the path or its permissions",
                    null);
        }
        try (var content = Files.newInputStream(file)) {
            return ServiceAccountCredentials.fromStream(content, signIn)
                    // retries are the business of the http package
                    .createWithCustomRetryStrategy(false)
                    .createScoped(List.of(CalendarScopes.CALENDAR));
        } catch (IOException | RuntimeException unusable) {
            // no cause: its message may quote the file
            throw new TargetDenied(
                    KEY + " names " + file + ", which is no service-account key: make a new JSON key for the account"
                            + " in the Google Cloud console and put that file there",
                    null);
        }
    }
}
