package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may use the API.
 *
 * @param token the bearer token; null or blank: there is no API
 */
@ConfigurationProperties("lectern.api")
record ApiSettings(@Nullable String token) {

    boolean isOpen() {
        return token != null && !token.isBlank();
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "ApiSettings[token=" + (isOpen() ? "set" : "not set") + "]";
    }
}
