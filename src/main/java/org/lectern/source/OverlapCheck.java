package org.lectern.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;

/** Warns where two meetings need one room, or one person, at the same time. Only of a schedule without an error. */
final class OverlapCheck {

    /** A course has some hundred meetings; what has far more is no course, and comparing them would take for ever. */
    private static final int MOST_AT_ONCE = 50;

    private record Clash(Position position, String earlier, String later, String both) {}

    private OverlapCheck() {}

    static void check(Draft draft, Schedule schedule, Problems problems) {
        var places = MeetingPlaces.of(draft);
        Map<Clash, SortedSet<LocalDate>> clashes = new LinkedHashMap<>();
        List<Entry> running = new ArrayList<>();
        for (var entry : meetings(schedule)) {
            running.removeIf(one -> !ends(one, entry));
            for (var other : running) {
                shared(other, entry)
                        .ifPresent(both -> clashes.computeIfAbsent(
                                        new Clash(
                                                places.position(entry),
                                                places.series(other),
                                                places.series(entry),
                                                both),
                                        clash -> new TreeSet<>())
                                .add(entry.when().date()));
            }
            if (running.size() < MOST_AT_ONCE) {
                running.add(entry);
            }
        }
        clashes.forEach((clash, dates) -> tell(clash, dates, problems));
    }

    private static List<Entry> meetings(Schedule schedule) {
        return schedule.entries().stream()
                .filter(entry -> entry.kind().isMeeting() && !entry.isCancelled())
                .toList();
    }

    /** Whether the first is still on when the second begins. */
    private static boolean ends(Entry first, Entry second) {
        return first.when() instanceof When.Timed one
                && second.when() instanceof When.Timed other
                && one.end().isAfter(other.start());
    }

    private static Optional<String> shared(Entry one, Entry other) {
        if (one.place() != null && one.place().equalsIgnoreCase(other.place())) {
            return Optional.of("both in " + one.place());
        }
        return one.people().stream()
                .filter(other.people()::contains)
                .map(Person::name)
                .map(name -> "both with " + name)
                .findFirst();
    }

    private static void tell(Clash clash, SortedSet<LocalDate> dates, Problems problems) {
        var more = dates.size() == 1 ? "" : " and " + (dates.size() - 1) + " more dates";
        problems.warning(
                clash.position(),
                clash.later() + " begins before " + clash.earlier() + " ends, " + clash.both() + ", on " + dates.first()
                        + more,
                "Change one of the two, unless that is meant.");
    }
}
