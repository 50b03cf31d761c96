package org.lectern.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.feed.FeedFormat;
import org.lectern.feed.FeedKind;
import org.lectern.schedule.CourseId;

/**
 * Where a feed is asked for: {@code /feeds/COURSE.ics}, {@code /feeds/COURSE/KIND.ics}, the same behind
 * {@code /feeds/p/TOKEN}, and {@code /feeds/my/courses.ics} or {@code /feeds/my/KIND.ics} for several courses in one.
 *
 * @param token the password that stands in it (contract F84); null: there is none
 * @param course null: those that the query names
 * @param format as its suffix says
 */
record FeedAddress(@Nullable String token, @Nullable CourseId course, FeedKind kind, FeedFormat format) {

    static final String START = "/feeds/";

    private static final int LONGEST = 512;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** @param raw the path as it was sent; what is not exactly one of ours is none */
    static Optional<FeedAddress> of(String raw) {
        if (!raw.startsWith(START) || raw.length() > LONGEST || raw.indexOf(';') >= 0) {
            return Optional.empty();
        }
        var segments = Arrays.stream(raw.substring(START.length()).split("/", -1))
                .map(FeedAddress::decoded)
                .toList();
        if (segments.size() < 3 || !segments.get(0).equals("p")) {
            return of(null, segments);
        }
        var token = segments.get(1);
        return TOKEN.matcher(token).matches() ? of(token, segments.subList(2, segments.size())) : Optional.empty();
    }

    /** Without the token, which must not be seen (contract F84). */
    @Override
    public String toString() {
        return "FeedAddress[token=" + (token == null ? "none" : "set") + ", course=" + course + ", kind=" + kind
                + ", format=" + format + "]";
    }

    private static Optional<FeedAddress> of(@Nullable String token, List<String> segments) {
        var last = segments.get(segments.size() - 1);
        int dot = last.lastIndexOf('.');
        var format = Arrays.stream(FeedFormat.values())
                .filter(one -> dot > 0 && one.suffix().equals(last.substring(dot + 1)))
                .findFirst();
        if (format.isEmpty() || segments.size() > 2) {
            return Optional.empty();
        }
        var name = last.substring(0, dot);
        if (segments.size() == 1) {
            return of(token, name, FeedKind.ALL, format.get());
        }
        if (token == null && segments.get(0).equals("my")) {
            return (name.equals("courses") ? Optional.of(FeedKind.ALL) : FeedKind.of(name))
                    .map(kind -> new FeedAddress(null, null, kind, format.get()));
        }
        return FeedKind.of(name).flatMap(kind -> of(token, segments.get(0), kind, format.get()));
    }

    private static Optional<FeedAddress> of(@Nullable String token, String course, FeedKind kind, FeedFormat format) {
        return CourseId.isValid(course)
                ? Optional.of(new FeedAddress(token, new CourseId(course), kind, format))
                : Optional.empty();
    }

    /** Some programs escape more than they must. What is no escape stays as it is, and then is no name of ours. */
    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        var text = new StringBuilder();
        for (int i = 0; i < segment.length(); i++) {
            int octet = segment.charAt(i) == '%' && i + 2 < segment.length() ? octet(segment, i + 1) : -1;
            text.append(octet < 0 ? segment.charAt(i) : (char) octet);
            i += octet < 0 ? 0 : 2;
        }
        return text.toString();
    }

    private static int octet(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
