package org.lectern.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.feed.FeedFormat;

/**
 * Which format an Accept header asks for (RFC 9110 section 12.5.1). JSON is for who names it and wants it more than
 * text/calendar; everybody else gets iCalendar, at a tie too, and nobody is refused (contract F51, F110).
 */
final class AcceptedFormat {

    private AcceptedFormat() {}

    /** @param lines every Accept header */
    static FeedFormat of(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("calendar+json"))) {
            return FeedFormat.ICALENDAR;
        }
        var wishes = wishes(lines);
        var best = FeedFormat.ICALENDAR;
        double most = quality(wishes, "text/calendar", "text/*", "*/*");
        for (var format : FeedFormat.values()) {
            double wish = quality(wishes, format.contentType().split(";", 2)[0]);
            if (format != FeedFormat.ICALENDAR && wish > most) {
                best = format;
                most = wish;
            }
        }
        return best;
    }

    /** Of the most specific range that is named. */
    private static double quality(Map<String, Double> wishes, String... ranges) {
        return Arrays.stream(ranges)
                .filter(wishes::containsKey)
                .mapToDouble(range -> wishes.getOrDefault(range, 0.0))
                .findFirst()
                .orElse(0);
    }

    private static Map<String, Double> wishes(List<String> lines) {
        Map<String, Double> wishes = new HashMap<>();
        for (var range : String.join(",", lines).toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = range.split(";", -1);
            wishes.put(
                    parts[0].trim(),
                    Arrays.stream(parts)
                            .map(String::trim)
                            .filter(part -> part.startsWith("q="))
                            .mapToDouble(part -> number(part.substring(2)))
                            .findFirst()
                            .orElse(1));
        }
        return wishes;
    }

    /** What is no number is no wish. */
    private static double number(String text) {
        return text.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(text) : 0;
    }
}
