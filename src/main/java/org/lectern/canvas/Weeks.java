package org.lectern.canvas;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;

/**
 * The weeks with something to read, in order. All names come from weeks and original dates: neither a new title nor a
 * move renames a page, as each name it had stays taken (contracts/canvas.md section 9).
 */
final class Weeks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

    private final List<Week> weeks;

    /** @param subject names module and publication for life */
    record Week(String subject, String title, List<Entry> sessions) {}

    private Weeks(List<Week> weeks) {
        this.weeks = weeks;
    }

    static Weeks of(Schedule schedule) {
        Map<String, List<Entry>> bySubject = schedule.entries().stream()
                .filter(entry -> !entry.readings().isEmpty() && !entry.isCancelled())
                .sorted(Comparator.comparing(Entry::original).thenComparing(Entry::key))
                .collect(Collectors.groupingBy(Weeks::subject, LinkedHashMap::new, Collectors.toList()));
        return new Weeks(bySubject.entrySet().stream()
                .map(week -> new Week(week.getKey(), title(week.getValue().get(0)), week.getValue()))
                .toList());
    }

    List<Week> all() {
        return weeks;
    }

    /** The names of the weeks' modules and publications, in order. */
    List<String> subjects() {
        return weeks.stream().map(Week::subject).toList();
    }

    /** The week in which a session is read for. */
    Optional<Week> of(String session) {
        return weeks.stream()
                .filter(week -> week.sessions().stream()
                        .anyMatch(entry -> entry.key().id().equals(session)))
                .findFirst();
    }

    /** The title of each session's page, by the session's id: as short as tells them apart. */
    Map<String, String> pageTitles() {
        var sessions = weeks.stream().flatMap(week -> week.sessions().stream()).toList();
        Map<String, String> titles = new HashMap<>();
        List<Function<Entry, String>> forms = List.of(Weeks::shortTitle, Weeks::titleWithDay);
        for (var entry : sessions) {
            var title = forms.stream()
                    .filter(form -> sessions.stream()
                                    .filter(other -> form.apply(other).equals(form.apply(entry)))
                                    .count()
                            == 1)
                    .map(form -> form.apply(entry))
                    .findFirst()
                    .orElseGet(() -> titleWithDay(entry) + " (" + entry.key().id() + ")");
            titles.put(entry.key().id(), title);
        }
        return titles;
    }

    private static String shortTitle(Entry entry) {
        return entry.week() == null
                ? "Readings for " + DAY.format(entry.original())
                : "Week " + entry.week() + " readings";
    }

    private static String titleWithDay(Entry entry) {
        return entry.week() == null ? shortTitle(entry) : shortTitle(entry) + ", " + WEEKDAY.format(entry.original());
    }

    private static String subject(Entry entry) {
        return entry.week() == null ? "week-of-" + monday(entry) : "week-" + entry.week();
    }

    private static String title(Entry entry) {
        return entry.week() == null ? "Week of " + DAY.format(monday(entry)) : "Week " + entry.week();
    }

    private static LocalDate monday(Entry entry) {
        return entry.original().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
