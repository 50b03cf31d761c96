package org.lectern.source;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Due;

/** How it is written by when something must be read. */
final class DueRules {

    /** Empty: before its session starts. */
    static final Form<Optional<Due>> DUE = new Form<>("1 day before 20:00", DueRules::due);

    private static final Pattern BEFORE = Pattern.compile("([0-9]{1,2}) days? before(?: (?:at )?(\\S+))?");
    private static final Pattern ON = Pattern.compile("([0-9]{4}-\\S+)(?: (\\S+))?");

    private DueRules() {}

    private static Parsed<Optional<Due>> due(String text) {
        var before = BEFORE.matcher(text);
        var on = ON.matcher(text);
        if (text.equals("at start")) {
            return Parsed.good(Optional.empty());
        }
        if (before.matches() && Integer.parseInt(before.group(1)) > 0) {
            return at(before.group(2), time -> new Due.Before(Integer.parseInt(before.group(1)), time));
        }
        if (on.matches()) {
            var date = Times.DATE.parse(on.group(1));
            return date instanceof Parsed.Bad<LocalDate> bad
                    ? Parsed.bad(bad.message(), bad.hint())
                    : at(on.group(2), time -> new Due.On(((Parsed.Good<LocalDate>) date).value(), time));
        }
        return Parsed.bad(
                "'" + text + "' does not say by when it is to be read",
                "Write `at start`, `1 day before 20:00`, or a date with or without a time, such as"
                        + " \"2025-09-08 23:59\".");
    }

    private interface AtTime {
        Due make(@Nullable LocalTime time);
    }

    private static Parsed<Optional<Due>> at(@Nullable String time, AtTime due) {
        if (time == null) {
            return Parsed.good(Optional.of(due.make(null)));
        }
        var parsed = Times.TIME.parse(time);
        return parsed instanceof Parsed.Bad<LocalTime> bad
                ? Parsed.bad(bad.message(), bad.hint())
                : Parsed.good(Optional.of(due.make(((Parsed.Good<LocalTime>) parsed).value())));
    }
}
