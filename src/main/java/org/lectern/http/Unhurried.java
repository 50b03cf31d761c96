package org.lectern.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Hides "Retry-After: 0" of a 503 from OkHttp, which would send such a request again by itself: a write too, past our
 * limit and our counts. {@link Retry} decides alone.
 */
final class Unhurried implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.code() == 503 && response.header("Retry-After", "").matches("0+")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
