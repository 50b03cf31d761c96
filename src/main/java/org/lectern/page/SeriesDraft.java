package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Hours;
import org.lectern.page.ImportedCourse.Series;
import org.lectern.schedule.Kind;

/** A series while it is being put together. */
final class SeriesDraft {

    final int line;
    final String id;
    final Kind kind;
    final Set<DayOfWeek> days = new TreeSet<>();
    final Set<DayOfWeek> stated = new TreeSet<>();
    final List<LocalDate> dates = new ArrayList<>();

    @Nullable
    String title;

    @Nullable
    PersonText host;

    @Nullable
    Hours hours;

    @Nullable
    String place;

    @Nullable
    LocalDate first;

    @Nullable
    LocalDate last;

    @Nullable
    String remark;

    boolean single;
    boolean inWeeks;

    SeriesDraft(int line, String id, Kind kind) {
        this.line = line;
        this.id = id;
        this.kind = kind;
    }

    /** The dates of its pattern, both ends included. */
    Stream<LocalDate> pattern(LocalDate from, LocalDate to) {
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()));
    }

    /** It meets on its own dates only, for a reason that the author is told. */
    void meetOnlyOn(List<LocalDate> own, String why) {
        days.clear();
        dates.addAll(own);
        remark = why;
    }

    Series series(@Nullable String hostKey) {
        boolean online = place != null && PlaceText.isOnline(place);
        return new Series(
                line,
                id,
                kind,
                title,
                hostKey,
                days,
                stated,
                inWeeks,
                dates,
                single,
                first,
                last,
                hours,
                online ? null : place,
                online ? place : null,
                remark);
    }
}
