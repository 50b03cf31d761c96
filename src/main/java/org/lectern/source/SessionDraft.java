package org.lectern.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Details;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Session;

/** What one meeting is about, as far as it could be read. */
record SessionDraft(
        @Nullable Placed<String> id,
        @Nullable SeriesDraft series,
        @Nullable Placed<LocalDate> date,
        @Nullable Placed<Integer> week,
        @Nullable Placed<String> title,
        List<Reading> readings,
        List<Person> people,
        @Nullable AmendmentDraft amendment) {

    private static final String EXAMPLE = "{id: week-2, date: 2025-09-09, title: Scaling laws}";

    static List<SessionDraft> readAll(Section root, List<SeriesDraft> series, People people, Problems problems) {
        var choice = new SeriesChoice(series, problems);
        return root.sections("sessions", EXAMPLE).stream()
                .map(section -> read(section, choice, people, problems))
                .toList();
    }

    private static SessionDraft read(Section section, SeriesChoice choice, People people, Problems problems) {
        var id = section.required("id", Forms.ID);
        var week = section.optional("week", Forms.whole(1, 60));
        var meeting = section.optional("meeting", Forms.ID);
        var date = section.required("date", Times.DATE);
        var title = section.required("title", Forms.line("Scaling laws"));
        var readings = Readings.read(section);
        var presenters = section.list("presenters", people.form()).stream()
                .map(Placed::value)
                .toList();
        var amendment = AmendmentDraft.read(section, problems);
        section.refuseOthers();
        var series = section.has("meeting") ? choice.named(meeting) : choice.only(section.position());
        return new SessionDraft(id, series, date, week, title, readings, presenters, amendment);
    }

    boolean isOf(SeriesDraft one) {
        return series != null && series.name().equals(one.name());
    }

    Session session() {
        var day = Placed.sure(date);
        return new Session(
                Placed.sure(id),
                Objects.requireNonNull(series).name(),
                day,
                Placed.orNull(week),
                null,
                Placed.sure(title),
                readings,
                null,
                people,
                null,
                Details.NONE,
                amendment == null ? null : amendment.on(day));
    }
}
