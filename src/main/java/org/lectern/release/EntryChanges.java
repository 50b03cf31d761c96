package org.lectern.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Change.Sort;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;

/** What became of each entry from one schedule to the next. A renamed id is a removal and something new. */
record EntryChanges(Schedule before, Schedule after) {

    Stream<Change> all() {
        var old = byId(before);
        var now = byId(after);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(change(old.get(id), now.get(id))).stream());
    }

    private static Map<String, Entry> byId(Schedule schedule) {
        return schedule.entries().stream()
                .collect(Collectors.toMap(entry -> entry.key().id(), Function.identity()));
    }

    private @Nullable Change change(@Nullable Entry old, @Nullable Entry now) {
        if (old == null) {
            return whole(after, Objects.requireNonNull(now), true);
        }
        if (now == null) {
            return whole(before, old, false);
        }
        var facts = new EntryFacts(before, old, after, now).all();
        return facts.isEmpty() ? null : changed(old, now, facts);
    }

    private static Change whole(Schedule schedule, Entry entry, boolean isNew) {
        var opening = !isNew ? "Removed: " : entry.isCancelled() ? "New, but cancelled: " : "New: ";
        return new Change(
                entry.key().id(),
                isNew ? Sort.NEW : Sort.REMOVED,
                opening,
                name(schedule, entry),
                entry.when().date(),
                hoursAndPlace(entry) + why(entry),
                List.of(),
                isNew ? null : entry,
                isNew ? entry : null);
    }

    private Change changed(Entry old, Entry now, List<Fact> facts) {
        var sort = sort(facts, now);
        var said = said(sort, now);
        var more = facts.stream()
                .filter(fact -> !said.contains(fact.what()))
                .map(Fact::says)
                .collect(Collectors.joining("; "));
        boolean toAnotherDay = !old.when().date().equals(now.when().date());
        return new Change(
                now.key().id(),
                sort,
                sort == Sort.CANCELLED ? "Cancelled: " : sort == Sort.ON_AGAIN ? "On again: " : "",
                name(after, now),
                sort == Sort.MOVED && toAnotherDay ? null : now.when().date(),
                lead(sort, old, now) + (more.isEmpty() ? "" : (sort == Sort.CHANGED ? ": " : "; ") + more),
                facts,
                old,
                now);
    }

    private static Sort sort(List<Fact> facts, Entry now) {
        if (has(facts, Fact.What.STATUS)) {
            return now.isCancelled() ? Sort.CANCELLED : Sort.ON_AGAIN;
        }
        return has(facts, Fact.What.WHEN) ? Sort.MOVED : Sort.CHANGED;
    }

    /** What the first words tell already: who hears when a meeting is now hears where, too. */
    private static Set<Fact.What> said(Sort sort, Entry now) {
        return switch (sort) {
            case MOVED -> now.place() == null ? Set.of(Fact.What.WHEN) : Set.of(Fact.What.WHEN, Fact.What.ROOM);
            case CANCELLED, ON_AGAIN -> Set.of(Fact.What.STATUS);
            case COURSE, NEW, REMOVED, CHANGED -> Set.of();
        };
    }

    private static boolean has(List<Fact> facts, Fact.What what) {
        return facts.stream().anyMatch(fact -> fact.what() == what);
    }

    private static String lead(Sort sort, Entry old, Entry now) {
        return switch (sort) {
            case MOVED -> (now.kind() == Kind.OFFICE_HOURS ? " move " : " moves ") + Spans.move(old, now) + place(now);
            case CANCELLED -> hours(now) + why(now);
            case ON_AGAIN -> hoursAndPlace(now);
            case COURSE, NEW, REMOVED, CHANGED -> "";
        };
    }

    private static String hoursAndPlace(Entry entry) {
        return hours(entry) + place(entry);
    }

    private static String hours(Entry entry) {
        var hours = Spans.hours(entry);
        return hours.isEmpty() ? "" : ", " + hours;
    }

    private static String place(Entry entry) {
        return entry.location() == null ? "" : ", " + entry.location();
    }

    private static String why(Entry entry) {
        return entry.isCancelled() && entry.note() != null ? " (" + entry.note() + ")" : "";
    }

    /** What people call it; in quotes where what it is stands before its title. */
    private static String name(Schedule schedule, Entry entry) {
        var section = entry.section() == null ? "" : " (" + schedule.sectionName(entry.section()) + ")";
        return label(schedule, entry)
                        .map(label -> entry.kind() == Kind.CLOSED
                                ? label + " (" + entry.title() + ")"
                                : label + " " + Wording.quoted(entry.title()))
                        .orElse(entry.title())
                + section;
    }

    private static Optional<String> label(Schedule schedule, Entry entry) {
        if (entry.kind() != Kind.LECTURE) {
            return schedule.label(entry);
        }
        var lecture = Kind.LECTURE.label();
        boolean said = entry.title().toLowerCase(Locale.ROOT).contains(lecture.toLowerCase(Locale.ROOT));
        return said ? Optional.empty() : Optional.of(lecture);
    }
}
