package org.lectern.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends again what failed for a passing reason: what was refused undone always, what may have arrived only where that
 * does no harm. The only place that retries.
 */
final class Retry implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    private final String account;
    private final int attempts;
    private final Refusal refusal;
    private final Backoff backoff;
    private final Pause pause;

    Retry(String account, int attempts, Refusal refusal, Backoff backoff, Pause pause) {
        this.account = account;
        this.attempts = attempts;
        this.refusal = refusal;
        this.backoff = backoff;
        this.pause = pause;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= attempts;
            try {
                var response = chain.proceed(request);
                if (last || !isPassing(request, response)) {
                    return response;
                }
                waitBefore(request, attempt, response, "status " + response.code());
                response.close();
            } catch (IOException broken) {
                if (last || !isRepeatable(request) || chain.call().isCanceled()) {
                    throw broken;
                }
                waitBefore(request, attempt, null, broken.getClass().getSimpleName());
            }
        }
    }

    private boolean isPassing(Request request, Response response) throws IOException {
        return refusal.isRefused(response) || (response.code() >= 500 && isRepeatable(request));
    }

    private static boolean isRepeatable(Request request) {
        return request.method().equals("GET")
                || request.method().equals("HEAD")
                || request.tag(Repeatable.class) != null;
    }

    /** Waits; also names no address, as one may hold a calendar's id or a token. */
    private void waitBefore(Request request, int attempt, @Nullable Response response, String why) throws IOException {
        var wait = backoff.after(attempt, response);
        LOG.info(
                "retry account={} method={} attempt={} of={} wait={}ms reason=\"{}\"",
                account,
                request.method(),
                attempt + 1,
                attempts,
                wait.toMillis(),
                why);
        try {
            pause.pause(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for " + account);
        }
    }
}
