package org.lectern.http;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Remembers the headers of the last answer, sign-in included: they tell the time there and what is left of a quota. */
public final class LastAnswer implements Interceptor {

    private volatile @Nullable Headers headers;

    /** The value of this header, if an answer came and had it. */
    public Optional<String> header(String name) {
        var last = headers;
        return last == null ? Optional.empty() : Optional.ofNullable(last.get(name));
    }

    /** The time that it was there (RFC 9110 section 6.6.1). */
    public Optional<Instant> date() {
        var last = headers;
        return last == null ? Optional.empty() : Optional.ofNullable(last.getInstant("Date"));
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        headers = response.headers();
        return response;
    }
}
