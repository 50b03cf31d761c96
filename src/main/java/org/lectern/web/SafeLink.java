package org.lectern.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The only addresses of authors that become links: the web's and mail's, never {@code javascript:} or {@code data:}. */
final class SafeLink {

    private SafeLink() {}

    static @Nullable String of(@Nullable URI uri) {
        if (uri == null || uri.getScheme() == null) {
            return null;
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "http", "https" -> uri.getHost() == null ? null : uri.toString();
            case "mailto" -> uri.toString();
            default -> null;
        };
    }
}
