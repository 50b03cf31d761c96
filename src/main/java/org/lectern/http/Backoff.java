package org.lectern.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt: doubling, with up to a quarter more by chance, or as the target asks. */
final class Backoff {

    private final HttpSettings settings;
    private final RandomGenerator random;

    Backoff(HttpSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    Duration after(int attempts, @Nullable Response response) {
        var wait = Optional.ofNullable(response).flatMap(Backoff::asked).orElseGet(() -> doubled(attempts));
        return wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
    }

    private Duration doubled(int attempts) {
        var wait = settings.firstWait().multipliedBy(1L << Math.min(attempts - 1, 10));
        return wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1));
    }

    /** The seconds form of Retry-After (RFC 9110 section 10.2.3); neither target sends the date form. */
    private static Optional<Duration> asked(Response response) {
        try {
            return Optional.ofNullable(response.header("Retry-After"))
                    .map(String::trim)
                    .map(Long::parseLong)
                    .filter(seconds -> seconds >= 0)
                    .map(Duration::ofSeconds);
        } catch (NumberFormatException anotherForm) {
            return Optional.empty();
        }
    }
}
