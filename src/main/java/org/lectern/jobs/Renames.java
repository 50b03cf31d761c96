package org.lectern.jobs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.schedule.Schedule;

/**
 * Ids that an author may have renamed without meaning to: one is gone, and one is new that stands for the same. To every
 * calendar that is a removal and something new.
 */
final class Renames {

    /** What tells that two ids stand for the same: a title within its sort, or a date within its series. */
    private record Sign(String of, Object value) {}

    private Renames() {}

    /** A question for each, by the id that is gone. */
    static List<String> between(Schedule before, Schedule now) {
        var old = ids(before);
        var current = ids(now);
        var gone = without(old, current);
        var added = without(current, old);
        return gone.entrySet().stream()
                .flatMap(one -> added.entrySet().stream()
                        .filter(other -> one.getValue().stream().anyMatch(other.getValue()::contains))
                        .map(other -> question(one.getKey(), other.getKey()))
                        .limit(1))
                .toList();
    }

    /** A question for each course whose file is gone and that this new one seems to be, under another id. */
    static List<String> ofCourse(Schedule now, List<Schedule> gone) {
        return gone.stream()
                .map(Schedule::course)
                .filter(old -> old.code().equals(now.course().code())
                        && old.term().equals(now.course().term()))
                .map(old -> question(old.id().value(), now.course().id().value()))
                .toList();
    }

    private static Map<String, List<Sign>> ids(Schedule schedule) {
        Map<String, List<Sign>> ids = new TreeMap<>();
        schedule.sessions()
                .forEach(session -> ids.put(
                        session.id(),
                        List.of(new Sign("session", session.title()), new Sign(session.series(), session.date()))));
        schedule.deadlines()
                .forEach(deadline -> ids.put(
                        deadline.id(),
                        List.of(new Sign("deadline", deadline.title()), new Sign("deadline", deadline.date()))));
        schedule.series()
                .forEach(series -> ids.put(
                        series.id(),
                        List.of(new Sign("series", List.of(series.kind(), series.recurrence(), series.slot())))));
        return ids;
    }

    private static Map<String, List<Sign>> without(Map<String, List<Sign>> ids, Map<String, List<Sign>> others) {
        return ids.entrySet().stream()
                .filter(id -> !others.containsKey(id.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
    }

    private static String question(String gone, String added) {
        return "'" + gone + "' is gone and '" + added
                + "' new in its place. If only the id was changed, change it back:"
                + " in calendars this is a removal and something new";
    }
}
