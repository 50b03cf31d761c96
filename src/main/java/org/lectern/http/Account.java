package org.lectern.http;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** One account at one target: its connections, its rate limit, its patience. Safe for several threads. */
public final class Account {

    private final OkHttpClient base;
    private final Retry retry;
    private final Limit limit;
    private final LastAnswer last = new LastAnswer();

    /**
     * @param name for logs
     * @param perMinute the requests a minute that the target allows; no minute will hold more
     */
    public Account(
            String name, int perMinute, Refusal refusal, HttpSettings settings, RandomGenerator random, Pause pause) {
        this.retry = new Retry(name, settings.attempts(), refusal, new Backoff(settings, random), pause);
        this.limit = new Limit(bucket(perMinute), pause);
        this.base = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                // OkHttp would send a write again whose answer was lost (contracts/google-calendar.md section 13)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(new Unhurried())
                .connectionPool(new ConnectionPool())
                .dispatcher(new Dispatcher())
                .build();
    }

    /** A client whose requests are retried, limited and counted here; all clients share connections and limit. */
    public OkHttpClient client(CallCounts counts) {
        return base.newBuilder()
                .addInterceptor(retry)
                .addInterceptor(limit)
                .addInterceptor(counts)
                .addInterceptor(last)
                .build();
    }

    /** What its target said last, of any client. */
    public LastAnswer last() {
        return last;
    }

    /** Waits until this many more units may be spent, beyond the one that each request costs. */
    public void spend(int units) throws InterruptedIOException {
        if (units > 0) {
            limit.consume(units);
        }
    }

    /** A sixth at once and five sixths spread over the minute: a sliding minute never holds more than all. */
    private static Bucket bucket(int perMinute) {
        int atOnce = Math.max(1, perMinute / 6);
        int spread = Math.max(1, perMinute - atOnce);
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(spread, Duration.ofMinutes(1)))
                .build();
    }

    private record Limit(Bucket bucket, Pause pause) implements Interceptor {

        @Override
        public Response intercept(Chain chain) throws IOException {
            consume(1);
            return chain.proceed(chain.request());
        }

        private void consume(int units) throws InterruptedIOException {
            try {
                bucket.asBlocking().consume(units, nanos -> pause.pause(Duration.ofNanos(nanos)));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while waiting for the rate limit");
            }
        }
    }
}
