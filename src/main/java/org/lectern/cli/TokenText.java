package org.lectern.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lectern.access.FeedToken;
import org.lectern.schedule.CourseId;

/** For people. */
record TokenText(PrintStream out) implements TokenView {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public void made(FeedToken token, TokenAddresses addresses) {
        out.println("Token " + token.id() + " of " + token.course() + forWhom(token) + ".");
        out.println(
                "Each of these addresses is a password: whoever has it can read the course. They are shown only now.");
        out.println();
        addresses.all().forEach(one -> out.printf("%-14s%s%n", one.label(), one.address()));
        out.println();
    }

    @Override
    public void list(CourseId course, List<FeedToken> tokens) {
        if (tokens.isEmpty()) {
            out.println(course + " has no token. Make one: lectern token " + course + " new");
        }
        tokens.forEach(token -> out.println(line(token)));
    }

    @Override
    public void revoked(CourseId course, List<FeedToken> tokens) {
        if (tokens.isEmpty()) {
            out.println(course + " has no token that could be revoked.");
        }
        tokens.forEach(token -> out.println("Token " + token.id() + " of " + course + forWhom(token) + end(token)));
    }

    private static String end(FeedToken token) {
        var before = token.revoked();
        return before == null ? " is revoked." : " was revoked already, on " + time(before) + ".";
    }

    private static String line(FeedToken token) {
        var revoked = token.revoked();
        return String.format(
                Locale.ROOT,
                "%4d  %-30s  made %s%s",
                token.id(),
                Objects.requireNonNullElse(token.label(), "-"),
                time(token.made()),
                revoked == null ? "" : ", revoked " + time(revoked));
    }

    private static String forWhom(FeedToken token) {
        return token.label() == null ? "" : ", for " + token.label();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
