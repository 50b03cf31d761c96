package org.lectern.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Details;
import org.lectern.schedule.Due;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Session;

/**
 * What one meeting is about, as far as it could be read.
 *
 * @param people presenters, then guests
 */
record SessionDraft(
        @Nullable Placed<String> id,
        @Nullable SeriesDraft series,
        @Nullable Placed<LocalDate> date,
        About about,
        List<Reading> readings,
        @Nullable Person host,
        List<Person> people,
        @Nullable URI online,
        Details details,
        @Nullable AmendmentDraft amendment) {

    /** What it is, in a word, a number and a title. */
    record About(
            @Nullable Placed<Integer> week,
            @Nullable Kind kind,
            @Nullable Placed<String> title) {}

    private static final String EXAMPLE = "{id: week-2, date: 2025-09-09, title: Scaling laws}";

    static List<SessionDraft> readAll(
            Section root, List<SeriesDraft> series, @Nullable Due rule, Names names, Problems problems) {
        var choice = new SeriesChoice(series, problems);
        return root.sections("sessions", EXAMPLE).stream()
                .map(section -> dated(section, choice, rule, names, problems))
                .toList();
    }

    private static SessionDraft dated(
            Section section, SeriesChoice choice, @Nullable Due rule, Names names, Problems problems) {
        var meeting = section.optional("meeting", Forms.ID);
        var date = section.required("date", Times.DATE);
        var series = section.has("meeting") ? choice.named(meeting) : choice.only(section.position());
        return read(section, series, date, rule, names, problems);
    }

    /** What a session says, but for the series it belongs to and its date. */
    static SessionDraft read(
            Section section,
            @Nullable SeriesDraft series,
            @Nullable Placed<LocalDate> date,
            @Nullable Due rule,
            Names names,
            Problems problems) {
        var id = section.required("id", Forms.ID);
        var week = section.optional("week", Forms.whole(1, 60));
        var kind = section.optional("kind", SeriesDraft.KIND);
        var title = section.required("title", Forms.line("Scaling laws"));
        var readings = Readings.read(section, rule);
        var host = section.optional("host", names.person());
        var presenters = section.oneOrMore("presenters", names.person());
        var guests = section.oneOrMore("guests", names.person());
        var online = section.optional("online", Links.URL);
        var details = Remarks.ofSession(section);
        var amendment = AmendmentDraft.ofSession(section, names, problems);
        section.refuseOthers();
        return new SessionDraft(
                id,
                series,
                date,
                new About(week, Placed.orNull(kind), title),
                readings,
                Placed.orNull(host),
                Stream.concat(presenters.stream(), guests.stream())
                        .map(Placed::value)
                        .toList(),
                Placed.orNull(online),
                details,
                amendment);
    }

    @Nullable
    Placed<String> title() {
        return about.title();
    }

    boolean isOf(SeriesDraft one) {
        return series != null && series.name().equals(one.name());
    }

    SessionDraft on(Placed<LocalDate> day) {
        return new SessionDraft(id, series, day, about, readings, host, people, online, details, amendment);
    }

    Session session() {
        var day = Placed.sure(date);
        return new Session(
                Placed.sure(id),
                Objects.requireNonNull(series).name(),
                day,
                Placed.orNull(about.week()),
                about.kind(),
                Placed.sure(about.title()),
                readings,
                host,
                people,
                online,
                details,
                amendment == null ? null : amendment.on(day));
    }
}
