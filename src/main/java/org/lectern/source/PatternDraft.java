package org.lectern.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Recurrence;

/**
 * On which dates a series meets, as far as it could be read.
 *
 * @param recurrence null: unreadable
 * @param within dates that must lie in the term
 * @param single the date of a single meeting, which may be after the term, as many exams are
 */
record PatternDraft(
        @Nullable Recurrence recurrence,
        List<Placed<LocalDate>> within,
        @Nullable Placed<LocalDate> single) {

    private static final List<String> WAYS = List.of("days", "dates", "date");
    private static final List<String> OF_DAYS = List.of("every", "first", "last");

    static PatternDraft read(Section series, Problems problems) {
        var days = days(series, problems);
        var dates = series.oneOrMore("dates", Times.DATE);
        var date = series.optional("date", Times.DATE);
        var every = series.optional("every", Forms.whole(1, 8));
        var first = series.optional("first", Times.DATE);
        var last = series.optional("last", Times.DATE);
        alone(series, problems);
        order(first, last, problems);
        var within = Stream.concat(dates.stream(), Stream.of(first, last).flatMap(Stream::ofNullable))
                .toList();
        if (series.has("date")) {
            return new PatternDraft(date == null ? null : new Recurrence.Once(date.value()), List.of(), date);
        }
        if (series.has("dates")) {
            var listed = dates.stream().map(Placed::value).toList();
            boolean whole = !listed.isEmpty() && listed.size() >= series.size("dates");
            twice(dates, problems);
            notEmpty(series, "dates", "no date", problems);
            return new PatternDraft(whole ? new Recurrence.OnDates(listed) : null, within, null);
        }
        if (!series.has("days")) {
            return new PatternDraft(new Recurrence.BySession(), within, null);
        }
        return new PatternDraft(
                days.isEmpty()
                        ? null
                        : new Recurrence.Weekly(
                                days, every == null ? 1 : every.value(), Placed.orNull(first), Placed.orNull(last)),
                within,
                null);
    }

    /** The days that are named; none if the key is not there, or one of them is wrong. */
    static List<DayOfWeek> days(Section section, Problems problems) {
        var groups = section.size("days") < 0
                ? section.oneOrMore("days", Times.DAYS)
                : section.list("days", new Form<>("tue", Times.DAYS.reader()));
        notEmpty(section, "days", "no day of the week", problems);
        return groups.size() < section.size("days")
                ? List.of()
                : groups.stream().flatMap(group -> group.value().stream()).toList();
    }

    private static void notEmpty(Section section, String key, String nothing, Problems problems) {
        if (section.size(key) == 0) {
            problems.error(
                    section.position(key),
                    "`" + key + "` names " + nothing,
                    "Leave it out if the series meets on its sessions' dates only.");
        }
    }

    private static void alone(Section series, Problems problems) {
        var used = WAYS.stream().filter(series::has).toList();
        if (used.size() > 1) {
            problems.error(
                    series.position(used.get(1)),
                    "A series has either `days`, `dates` or a single `date`; here are " + String.join(" and ", used),
                    "Keep one of them.");
        }
        if (!series.has("days")) {
            OF_DAYS.stream()
                    .filter(series::has)
                    .forEach(key -> problems.error(
                            series.position(key),
                            "`" + key + "` says when the `days` of a series are, which has none here",
                            "Add `days`, or remove `" + key + "`."));
        }
    }

    private static void order(@Nullable Placed<LocalDate> first, @Nullable Placed<LocalDate> last, Problems problems) {
        if (first != null && last != null && last.value().isBefore(first.value())) {
            problems.error(
                    last.position(),
                    "The series ends on " + last.value() + ", before it begins on " + first.value(),
                    "Put the earlier date under `first`.");
        }
    }

    private static void twice(List<Placed<LocalDate>> dates, Problems problems) {
        List<LocalDate> seen = new ArrayList<>();
        for (var date : dates) {
            if (seen.contains(date.value())) {
                problems.error(date.position(), date.value() + " stands here twice", "Remove one of the two.");
            }
            seen.add(date.value());
        }
    }
}
