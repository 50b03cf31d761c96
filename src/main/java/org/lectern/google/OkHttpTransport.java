package org.lectern.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Lets Google's client send through OkHttp, for which Google has no transport (contract section 13). */
final class OkHttpTransport extends HttpTransport {

    private final OkHttpClient client;
    private final Predicate<Request> repeatable;

    /** @param repeatable which writes may be sent again although nobody knows whether they arrived */
    OkHttpTransport(OkHttpClient client, Predicate<Request> repeatable) {
        this.client = client;
        this.repeatable = repeatable;
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new OkHttpRequest(client, repeatable, method, url);
    }
}
