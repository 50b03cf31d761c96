package org.lectern.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts what goes out for one piece of work, each attempt by itself. */
public final class CallCounts implements Interceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();

    public int reads() {
        return reads.get();
    }

    public int writes() {
        return writes.get();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        (READS.contains(chain.request().method()) ? reads : writes).incrementAndGet();
        return chain.proceed(chain.request());
    }
}
