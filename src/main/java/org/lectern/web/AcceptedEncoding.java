package org.lectern.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a request asks for gzip by name (RFC 9110 section 12.5.3); "*" alone is no wish for it. */
final class AcceptedEncoding {

    private AcceptedEncoding() {}

    /** @param lines every Accept-Encoding header */
    static boolean isGzip(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
                .map(String::trim)
                .anyMatch(AcceptedEncoding::wantsGzip);
    }

    private static boolean wantsGzip(String coding) {
        var parts = coding.split(";", 2);
        var name = parts[0].trim();
        return (name.equals("gzip") || name.equals("x-gzip")) && (parts.length == 1 || !isRefused(parts[1]));
    }

    /** Only "q=0" refuses, with up to three decimals. */
    private static boolean isRefused(String parameter) {
        return parameter.replace(" ", "").replace("\t", "").matches("q=0(\\.0{0,3})?");
    }
}
