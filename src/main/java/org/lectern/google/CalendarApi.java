package org.lectern.google;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import com.google.api.client.googleapis.services.GoogleClientRequestInitializer;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.auth.Credentials;
import com.google.auth.http.HttpCredentialsAdapter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.lectern.http.Account;
import org.lectern.http.CallCounts;
import org.lectern.sync.Calls;

/** Google's client for one run: sends, counts, and turns every failure into one of ours. */
final class CalendarApi {

    /** One request, made when it is to be sent. */
    @FunctionalInterface
    interface Call<T> {

        CalendarRequest<T> on(Calendar google) throws IOException;
    }

    private final Calendar client;
    private final HttpRequestInitializer initializer;
    private final Account account;
    private final CallCounts counts;
    private final Patience patience;

    CalendarApi(
            HttpTransport transport,
            Credentials credentials,
            URI rootUrl,
            Account account,
            CallCounts counts,
            Patience patience) {
        var signed = new HttpCredentialsAdapter(credentials);
        this.initializer = request -> initialize(signed, request);
        this.client = new Calendar.Builder(transport, GsonFactory.getDefaultInstance(), initializer)
                .setRootUrl(rootUrl.toString())
                .setApplicationName("Lectern")
                .setGoogleClientRequestInitializer(plainBodies())
                .build();
        this.account = account;
        this.counts = counts;
        this.patience = patience;
    }

    <T> T call(Call<T> call) throws Refused {
        try {
            var request = call.on(client);
            var answer = request.execute();
            if (answer == null && request.getResponseClass() != Void.class) {
                throw new UnexpectedAnswer("an empty body");
            }
            return answer;
        } catch (HttpResponseException no) {
            throw Refused.by(no);
        } catch (IOException broken) {
            throw Faults.of(broken);
        } catch (IllegalArgumentException notWhatWasAskedFor) {
            throw Faults.unreadable(notWhatWasAskedFor);
        }
    }

    /** Sends all as one request. A part that got no answer is left without one. */
    void send(List<BatchPart<?>> parts) throws Refused {
        try {
            account.spend(parts.size() - 1);
            var batch = client.batch(initializer);
            for (var part : parts) {
                queue(batch, part);
            }
            batch.execute();
        } catch (HttpResponseException no) {
            throw Refused.by(no);
        } catch (IOException broken) {
            throw Faults.of(broken);
        } catch (IllegalArgumentException notWhatWasAskedFor) {
            throw Faults.unreadable(notWhatWasAskedFor);
        }
    }

    Calls calls() {
        return new Calls(counts.reads(), counts.writes());
    }

    Patience patience() {
        return patience;
    }

    /** Without its own handler a part that gets a 401 does not renew the token all by itself (contract section 10). */
    private <T> void queue(BatchRequest batch, BatchPart<T> part) throws IOException {
        var request = part.write().on(client);
        var http = request.buildHttpRequest().setUnsuccessfulResponseHandler(null);
        batch.queue(http, request.getResponseClass(), GoogleJsonErrorContainer.class, part);
    }

    /** One retry is for a token that expired; Google's client logs headers where one lets it. */
    private static void initialize(HttpCredentialsAdapter signed, HttpRequest request) throws IOException {
        try {
            signed.initialize(request);
        } catch (IOException noToken) {
            throw new SignInFailed(noToken);
        }
        request.setNumberOfRetries(1)
                .setFollowRedirects(false)
                .setLoggingEnabled(false)
                .setCurlLoggingEnabled(false);
    }

    /** Our bodies are small: gzip would only hide them from whoever looks for a fault on the way. */
    private static GoogleClientRequestInitializer plainBodies() {
        return request -> request.setDisableGZipContent(true);
    }
}
