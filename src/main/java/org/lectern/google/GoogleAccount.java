package org.lectern.google;

import com.google.auth.Credentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Account;
import org.lectern.http.CallCounts;
import org.lectern.http.HttpSettings;
import org.lectern.http.LastAnswer;
import org.lectern.http.Pause;
import org.lectern.http.Refusal;
import org.lectern.sync.TargetDenied;

/** The installation's service account, opened when it is first needed. */
final class GoogleAccount {

    private final GoogleSettings settings;
    private final Account account;
    private final Patience patience;
    private @Nullable Credentials credentials;

    GoogleAccount(GoogleSettings settings, HttpSettings http, RandomGenerator random, Pause pause) {
        this.settings = settings;
        this.account = new Account(
                "google",
                settings.requestsPerMinute(),
                // rate limits come as 403 here (contract section 12)
                Refusal.orForbiddenWith("rateLimitExceeded", "userRateLimitExceeded"),
                http,
                random,
                pause);
        this.patience = new Patience(http.firstWait(), random, pause);
    }

    /** Why nobody can sign in, as a sentence; it never holds what the key file holds. */
    Optional<String> missing() {
        try {
            credentials();
            return Optional.empty();
        } catch (TargetDenied noKey) {
            return Optional.ofNullable(noKey.getMessage());
        }
    }

    /** Whether a key file is named at all. */
    boolean isSet() {
        return settings.credentials() != null;
    }

    /** What people share calendars with; no secret. */
    String address() {
        return credentials() instanceof ServiceAccountCredentials service ? service.getClientEmail() : "the account";
    }

    int requestsPerMinute() {
        return settings.requestsPerMinute();
    }

    LastAnswer last() {
        return account.last();
    }

    /** The API for one run, with its own count of requests. */
    CalendarApi open() {
        var counts = new CallCounts();
        var transport = new OkHttpTransport(account.client(counts), GoogleAccount::isRepeatable);
        return new CalendarApi(transport, credentials(), settings.rootUrl(), account, counts, patience);
    }

    private synchronized Credentials credentials() {
        if (credentials == null) {
            credentials = KeyFile.read(settings.credentials(), () -> new OkHttpTransport(signIn(), signIn -> true));
        }
        return credentials;
    }

    private OkHttpClient signIn() {
        return account.client(new CallCounts())
                .newBuilder()
                .addInterceptor(new TokenLife())
                .build();
    }

    /** Events have ids of our choosing, a sharing rule is named by whom it is for; a new calendar has neither. */
    private static boolean isRepeatable(Request request) {
        var path = request.url().encodedPath();
        return !request.method().equals("POST") || path.endsWith("/events") || path.endsWith("/acl");
    }
}
