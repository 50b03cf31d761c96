package org.lectern.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The only addresses of authors that become links: the web's, never {@code javascript:} or {@code data:}. */
final class SafeLink {

    private SafeLink() {}

    static @Nullable String of(@Nullable URI uri) {
        if (uri == null || uri.getHost() == null) {
            return null;
        }
        var scheme = uri.getScheme();
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? uri.toString() : null;
    }
}
