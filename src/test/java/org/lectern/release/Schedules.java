package org.lectern.release;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.Due;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Link;
import org.lectern.schedule.Person;
import org.lectern.schedule.Phase;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Swap;
import org.lectern.schedule.Term;

/** Any schedule of one course: every form an author may use, with any text in it. */
final class Schedules {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 20);

    private Schedules() {}

    static Arbitrary<Schedule> any() {
        var days = Combinators.combine(
                        closedDays().list().ofMaxSize(2).uniqueElements(ClosedDay::date),
                        Combinators.combine(dates(), Arbitraries.of(DayOfWeek.class))
                                .as(Swap::new)
                                .list()
                                .ofMaxSize(2)
                                .uniqueElements(Swap::date))
                .as(Days::new);
        return Combinators.combine(
                        courses(),
                        text().injectNull(0.5),
                        series("lecture"),
                        series("hours"),
                        sessions(),
                        days,
                        deadlines().list().ofMaxSize(2).uniqueElements(Deadline::id),
                        Combinators.combine(publishing(), Arbitraries.of(true, false))
                                .as(Rest::new))
                .as((course, overview, lectures, hours, sessions, special, deadlines, rest) -> new Schedule(
                        course,
                        overview,
                        List.of(lectures, hours),
                        sessions,
                        special.closed(),
                        special.swapped(),
                        deadlines,
                        rest.publishing(),
                        rest.archived()));
    }

    private record Days(List<ClosedDay> closed, List<Swap> swapped) {}

    private record Rest(Publishing publishing, boolean archived) {}

    private static Arbitrary<Course> courses() {
        var zones = Arbitraries.of("America/New_York", "Europe/Berlin", "UTC", "Z", "+05:30");
        var term = new Term("Fall", FIRST, FIRST.plusDays(20));
        return Combinators.combine(text(), text(), text().injectNull(0.3), zones)
                .as((code, title, institution, zone) ->
                        new Course(new CourseId("any"), code, title, institution, ZoneId.of(zone), term));
    }

    private static Arbitrary<Series> series(String id) {
        var kinds = Arbitraries.of(Kind.class).filter(Kind::isMeeting);
        return Combinators.combine(
                        kinds,
                        Combinators.combine(text(), text().injectNull(0.5), details())
                                .as(About::new),
                        people().injectNull(0.3),
                        recurrences(),
                        slots(),
                        phases().list().ofMaxSize(2).uniqueElements(Phase::from),
                        amendments().list().ofMaxSize(2).uniqueElements(Amendment::date))
                .as((kind, about, host, recurrence, slot, changes, amendments) -> new Series(
                        id,
                        kind,
                        about.title(),
                        about.section(),
                        host,
                        recurrence,
                        slot,
                        about.details(),
                        recurrence instanceof Recurrence.Once ? List.of() : changes,
                        amendments));
    }

    private record About(String title, @Nullable String section, Details details) {}

    private static Arbitrary<Phase> phases() {
        return Combinators.combine(
                        dates(),
                        recurrences().filter(one -> !(one instanceof Recurrence.Once)),
                        slots(),
                        people().injectNull(0.3))
                .as(Phase::new);
    }

    private static Arbitrary<Recurrence> recurrences() {
        Arbitrary<List<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(List::copyOf);
        return Arbitraries.oneOf(
                Combinators.combine(
                                days,
                                Arbitraries.integers().between(1, 3),
                                dates().injectNull(0.5),
                                dates().injectNull(0.5))
                        .as(Recurrence.Weekly::new),
                dates().list().ofMinSize(1).ofMaxSize(3).map(Recurrence.OnDates::new),
                dates().map(Recurrence.Once::new),
                Arbitraries.just(new Recurrence.BySession()));
    }

    private static Arbitrary<Slot> slots() {
        return Combinators.combine(times(8), times(13), text().injectNull(0.3), uris().injectNull(0.7))
                .as(Slot::new);
    }

    private static Arbitrary<Amendment> amendments() {
        return dates().flatMap(Schedules::amendments);
    }

    private static Arbitrary<Amendment> amendments(LocalDate date) {
        var cancelled = text().injectNull(0.3).map(reason -> new Amendment.Cancelled(date, reason));
        var place = text().injectNull(0.5);
        var day = dates().injectNull(0.5);
        return Arbitraries.oneOf(
                cancelled,
                Combinators.combine(day, place).as((to, at) -> Amendment.Changed.moved(date, to, null, null, at)),
                Combinators.combine(day, times(8), times(13), place)
                        .as((to, start, end, at) -> Amendment.Changed.moved(date, to, start, end, at)),
                Combinators.combine(
                                uris().injectNull(0.5),
                                people().injectNull(0.5),
                                people().list().ofMaxSize(2),
                                text().injectNull(0.5),
                                text().injectNull(0.5))
                        .as((online, host, guests, title, notes) -> new Amendment.Changed(
                                date, null, null, null, null, online, host, guests, title, notes)));
    }

    private static Arbitrary<Details> details() {
        var links = Combinators.combine(text(), uris()).as(Link::new).list().ofMaxSize(2);
        return Combinators.combine(text().injectNull(0.5), uris().injectNull(0.5), links)
                .as(Details::new);
    }

    private record What(
            String title, @Nullable Kind kind, @Nullable Integer week) {}

    private record Who(@Nullable Person host, List<Person> people) {}

    private static Arbitrary<List<Session>> sessions() {
        var what = Combinators.combine(
                        text(),
                        Arbitraries.of(Kind.LAB, Kind.EXAM).injectNull(0.5),
                        Arbitraries.integers().between(1, 4).injectNull(0.3))
                .as(What::new);
        var who = Combinators.combine(people().injectNull(0.5), people().list().ofMaxSize(2))
                .as(Who::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4).map(number -> "week-" + number),
                        Arbitraries.of("lecture", "hours"),
                        dates(),
                        what,
                        readings().list().ofMaxSize(3),
                        who,
                        uris().injectNull(0.5),
                        details())
                .flatAs((id, series, date, about, readings, people, online, details) -> amendments(date)
                        .injectNull(0.6)
                        .map(amendment -> new Session(
                                id,
                                series,
                                date,
                                about.week(),
                                about.kind(),
                                about.title(),
                                readings,
                                people.host(),
                                people.people(),
                                online,
                                details,
                                amendment)))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Session::id);
    }

    private static Arbitrary<Reading> readings() {
        return Combinators.combine(
                        text(),
                        text().list().ofMaxSize(2),
                        uris().injectNull(0.5),
                        text().injectNull(0.5),
                        text().injectNull(0.5),
                        Arbitraries.of(true, false),
                        dues().injectNull(0.5))
                .as(Reading::new);
    }

    private static Arbitrary<Due> dues() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(1, 7), times(8).injectNull(0.5))
                        .as(Due.Before::new),
                Combinators.combine(dates(), times(8).injectNull(0.5)).as(Due.On::new));
    }

    private static Arbitrary<ClosedDay> closedDays() {
        return Combinators.combine(dates(), text(), Arbitraries.of(true, false)).as(ClosedDay::new);
    }

    private static Arbitrary<Deadline> deadlines() {
        var ids = Arbitraries.of("report", "talk");
        return Combinators.combine(
                        ids, text(), dates(), times(0).injectNull(0.3), uris().injectNull(0.5), text().injectNull(0.5))
                .as(Deadline::new);
    }

    private static Arbitrary<Publishing> publishing() {
        var feeds = Combinators.combine(
                        Arbitraries.of(Publishing.Visibility.class), Arbitraries.of(Publishing.Cancelled.class))
                .as(Publishing.Feeds::new);
        var google = Combinators.combine(text().injectNull(0.5), Arbitraries.of(true, false))
                .as(Publishing.Google::new);
        var canvas = text().map(Publishing.Canvas::new);
        var section = Combinators.combine(text().injectNull(0.5), google.injectNull(0.3), canvas.injectNull(0.3))
                .as(Publishing.Section::new);
        return Combinators.combine(
                        feeds,
                        google.injectNull(0.3),
                        canvas.injectNull(0.3),
                        Arbitraries.maps(Arbitraries.of("p01", "p02"), section).ofMaxSize(2),
                        Arbitraries.of(Publishing.Edit.class)
                                .list()
                                .ofSize(4)
                                .map(each -> new Publishing.Edits(each.get(0), each.get(1), each.get(2), each.get(3))))
                .as(Publishing::new);
    }

    private static Arbitrary<Person> people() {
        return Combinators.combine(text(), uris().injectNull(0.3)).as(Person::new);
    }

    private static Arbitrary<URI> uris() {
        return Arbitraries.of("https://tridao.me", "https://arxiv.org/abs/2001.08361", "a?b=%20#c")
                .map(URI::create);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 20).map(FIRST::plusDays);
    }

    private static Arbitrary<LocalTime> times(int hour) {
        return Arbitraries.integers().between(0, 4 * 60 - 1).map(LocalTime.of(hour, 0)::plusMinutes);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "null", "COS 597A", "Größe: \"x\" \\ é \uD83D\uDCC5", "a\nb\t\u0000"),
                Arbitraries.strings().ofMaxLength(5));
    }
}
