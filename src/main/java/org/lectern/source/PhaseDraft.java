package org.lectern.source;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Person;
import org.lectern.schedule.Phase;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Slot;

/**
 * How a series meets from a date on, as far as it could be read; what a change does not name is as it was before.
 *
 * @param from null for the first: from the beginning
 * @param recurrence null: unreadable
 */
record PhaseDraft(
        @Nullable Placed<LocalDate> from,
        @Nullable Recurrence recurrence,
        @Nullable Placed<Hours> at,
        @Nullable String place,
        @Nullable URI online,
        @Nullable Person host) {

    private static final String EXAMPLE = "{from: 2025-10-20, days: [wed], at: \"11:00-12:00\", place: Room 2}";
    private static final List<String> CHANGES = List.of("days", "at", "place", "online", "host");

    /** The first, and each that a change begins, by date. */
    static List<PhaseDraft> readAll(Section series, PhaseDraft first, Names names, Problems problems) {
        List<PhaseDraft> phases = new ArrayList<>(List.of(first));
        var changes = series.sections("changes", EXAMPLE);
        if (!changes.isEmpty() && series.has("date")) {
            problems.error(
                    series.position("changes"),
                    "A single meeting does not change from a date on",
                    "Change its `date`, `at` or `place`.");
        }
        record Dated(Placed<LocalDate> from, Section section) {}
        List<Dated> dated = new ArrayList<>();
        for (var section : changes) {
            var from = section.required("from", Times.DATE);
            if (from != null) {
                dated.add(new Dated(from, section));
            } else {
                read(new Placed<>(LocalDate.MIN, section.position()), section, first, names, problems);
            }
        }
        dated.sort(Comparator.comparing(one -> one.from().value()));
        for (var one : dated) {
            var before = phases.get(phases.size() - 1);
            twice(one.from(), before, problems);
            phases.add(read(one.from(), one.section(), before, names, problems));
        }
        return phases;
    }

    private static void twice(Placed<LocalDate> from, PhaseDraft before, Problems problems) {
        if (before.from() != null && before.from().value().equals(from.value())) {
            problems.error(from.position(), "The series changes twice on " + from.value(), "Join the two changes.");
        }
    }

    private static PhaseDraft read(
            Placed<LocalDate> from, Section section, PhaseDraft before, Names names, Problems problems) {
        var days = PatternDraft.days(section, problems);
        var at = section.optional("at", Times.HOURS);
        var place = section.optional("place", names.place("Room 2"));
        var online = section.optional("online", Links.URL);
        var host = section.optional("host", names.person());
        if (CHANGES.stream().noneMatch(section::has)) {
            problems.error(
                    section.position(),
                    "The change does not say what is different",
                    "Add one of " + String.join(", ", CHANGES) + ".");
        }
        section.refuseOthers();
        return new PhaseDraft(
                from,
                section.has("days") ? onOther(days, before.recurrence(), section, problems) : before.recurrence(),
                at == null ? before.at() : at,
                place == null ? before.place() : place.value(),
                online == null ? before.online() : online.value(),
                host == null ? before.host() : host.value());
    }

    private static @Nullable Recurrence onOther(
            List<DayOfWeek> days, @Nullable Recurrence before, Section section, Problems problems) {
        if (before == null || days.isEmpty()) {
            return null;
        }
        if (!(before instanceof Recurrence.Weekly weekly)) {
            problems.error(
                    section.position("days"),
                    "Only a series with `days` changes to other days",
                    "Add `days` to the series, or the dates to its `dates`.");
            return null;
        }
        if (weekly.every() > 1 && weekly.first() == null) {
            problems.error(
                    section.position("days"),
                    "Which weeks the series meets in is not certain once its days change",
                    "Add `first` to the series: weeks are counted from there.");
        }
        return new Recurrence.Weekly(days, weekly.every(), weekly.first(), weekly.last());
    }

    Slot slot() {
        var hours = Placed.sure(at);
        return new Slot(hours.start(), hours.end(), place, online);
    }

    Phase phase() {
        return new Phase(Placed.sure(from), Objects.requireNonNull(recurrence), slot(), host);
    }
}
