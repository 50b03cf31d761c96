package org.lectern.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only holders of the token (RFC 6750) use the API. Without a configured token its addresses do not exist. */
@Component
@ConditionalOnWebApplication
class ApiGuard extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiSettings settings;

    ApiGuard(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/")
                && !request.getServletPath().equals("/api");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!settings.isOpen()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "Not found", "There is no such address here.");
        } else if (isOurs(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lectern\"");
            refuse(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Token missing or wrong",
                    "Send the header Authorization: Bearer with the token that this installation was given.");
        }
    }

    private boolean isOurs(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        var given = header.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8);
        var ours = Objects.requireNonNull(settings.token()).trim().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, ours);
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
    }
}
