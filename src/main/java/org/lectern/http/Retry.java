package org.lectern.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
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
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                var response = chain.proceed(request);
                if (!isPassing(request, response)) {
                    return response;
                }
                response.close();
                pause(request, attempt, backoff.after(attempt, response), "status " + response.code());
            } catch (IOException broken) {
                if (!isRepeatable(request) || isStopped(chain)) {
                    throw broken;
                }
                var why = broken.getClass().getSimpleName();
                pause(request, attempt, backoff.after(attempt, null), why);
            }
        }
        return chain.proceed(request);
    }

    private boolean isPassing(Request request, Response response) throws IOException {
        try {
            return refusal.isRefused(response) || (response.code() >= 500 && isRepeatable(request));
        } catch (IOException unreadable) {
            response.close();
            throw unreadable;
        }
    }

    private static boolean isStopped(Interceptor.Chain chain) {
        return chain.call().isCanceled() || Thread.currentThread().isInterrupted();
    }

    private static boolean isRepeatable(Request request) {
        return request.method().equals("GET")
                || request.method().equals("HEAD")
                || request.tag(Repeatable.class) != null;
    }

    /** Waits; also names no address, as one may hold a calendar's id or a token. */
    private void pause(Request request, int attempt, Duration wait, String why) throws IOException {
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
