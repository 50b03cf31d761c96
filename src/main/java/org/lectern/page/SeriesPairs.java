package org.lectern.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;

/** Which series of the file is meant by one of the page: that of the same name, else the only one of its kind. */
record SeriesPairs(ImportedCourse page, Schedule schedule) {

    Optional<Series> of(ImportedCourse.Session session) {
        return page.series().stream()
                .filter(one -> session.meeting() == null
                        ? one.kind() == Kind.LECTURE
                        : one.id().equals(session.meeting()))
                .findFirst()
                .flatMap(this::of);
    }

    Optional<Series> of(ImportedCourse.Series series) {
        return schedule.series().stream()
                .filter(one -> one.id().equals(series.id()))
                .findFirst()
                .or(() -> only(series.kind()));
    }

    private Optional<Series> only(Kind kind) {
        var own = schedule.series().stream().filter(one -> one.kind() == kind).toList();
        long others = page.series().stream()
                .filter(one -> one.kind() == kind && !one.id().equals(SeriesMaker.EXTRA))
                .count();
        return own.size() == 1 && others == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** Whether the page has meetings of this series at all. */
    boolean isOnPage(String series) {
        List<String> found = page.series().stream()
                .flatMap(one -> of(one).stream())
                .map(Series::id)
                .toList();
        return found.contains(series);
    }

    /** A series is the author's: whether it changes for the whole term or from a date on, a page does not say. */
    void compare(Differences differences) {
        page.series()
                .forEach(one -> of(one).filter(own -> own.changes().isEmpty()).ifPresent(own -> {
                    var slot = own.slot();
                    var hours = slot.start() + "-" + slot.end();
                    if (one.hours() != null) {
                        compare(
                                own.id(),
                                "at",
                                one.hours().start() + "-" + one.hours().end(),
                                hours,
                                differences);
                    }
                    if (one.place() != null) {
                        compare(own.id(), "place", one.place(), slot.place(), differences);
                    }
                }));
    }

    private static void compare(
            String series, String key, String page, @Nullable String file, Differences differences) {
        if (!page.equals(file)) {
            differences.ask(series + " has `" + key + "` " + page + " on the page, " + (file == null ? "none" : file)
                    + " in the file. Correct it there, or under `changes` from a date on.");
        }
    }
}
