package org.lectern.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with a target.
 *
 * @param connectTimeout until a connection stands
 * @param callTimeout until one request, answered or not, is given up
 * @param attempts how often a request is sent at most, the first time included
 * @param firstWait before the second attempt; it doubles from then on
 * @param longestWait between two attempts, also where the target asks for more
 */
@ConfigurationProperties("lectern.http")
public record HttpSettings(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("15s") Duration callTimeout,
        @DefaultValue("4") int attempts,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("30s") Duration longestWait) {

    public HttpSettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("lectern.http.attempts is " + attempts + "; use 1 or more, such as 4");
        }
    }
}
