package org.lectern.release;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Term;

/** Any schedule of one course: every form an author may use, with any text in it. */
final class Schedules {

    private static final LocalDate FIRST = LocalDate.of(2025, 10, 20);

    private Schedules() {}

    static Arbitrary<Schedule> any() {
        return Combinators.combine(
                        courses(),
                        text().injectNull(0.5),
                        series("lecture").list().ofSize(1),
                        series("hours").list().ofSize(1),
                        sessions(),
                        closedDays().list().ofMaxSize(2).uniqueElements(ClosedDay::date),
                        deadlines().list().ofMaxSize(2).uniqueElements(Deadline::id),
                        publishing())
                .as((course, overview, lectures, hours, sessions, closed, deadlines, publishing) -> new Schedule(
                        course,
                        overview,
                        Stream.concat(lectures.stream(), hours.stream()).toList(),
                        sessions,
                        closed,
                        deadlines,
                        publishing));
    }

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
                        text(),
                        people().injectNull(0.3),
                        recurrences(),
                        slots(),
                        amendments().list().ofMaxSize(2).uniqueElements(Amendment::date))
                .as((kind, title, host, recurrence, slot, amendments) ->
                        new Series(id, kind, title, host, recurrence, slot, amendments));
    }

    private static Arbitrary<Recurrence> recurrences() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Arbitraries.oneOf(
                days.map(set -> new Recurrence.Weekly(List.copyOf(set))), Arbitraries.just(new Recurrence.BySession()));
    }

    private static Arbitrary<Slot> slots() {
        return Combinators.combine(times(8), times(13), text().injectNull(0.3)).as(Slot::new);
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
                Combinators.combine(day, place).as((to, at) -> new Amendment.Moved(date, to, null, null, at)),
                Combinators.combine(day, times(8), times(13), place)
                        .as((to, start, end, at) -> new Amendment.Moved(date, to, start, end, at)));
    }

    private static Arbitrary<List<Session>> sessions() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4).map(number -> "week-" + number),
                        Arbitraries.of("lecture", "hours"),
                        dates(),
                        Arbitraries.integers().between(1, 4).injectNull(0.3),
                        text(),
                        readings().list().ofMaxSize(3),
                        people().list().ofMaxSize(2))
                .flatAs((id, series, date, week, title, readings, people) -> amendments(date)
                        .injectNull(0.6)
                        .map(amendment -> new Session(id, series, date, week, title, readings, people, amendment)))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Session::id);
    }

    private static Arbitrary<Reading> readings() {
        return Combinators.combine(
                        text(),
                        uris().injectNull(0.5),
                        text().injectNull(0.5),
                        text().injectNull(0.5),
                        Arbitraries.of(true, false))
                .as(Reading::new);
    }

    private static Arbitrary<ClosedDay> closedDays() {
        return Combinators.combine(dates(), text(), Arbitraries.of(true, false)).as(ClosedDay::new);
    }

    private static Arbitrary<Deadline> deadlines() {
        var ids = Arbitraries.of("report", "talk");
        return Combinators.combine(ids, text(), dates(), times(0).injectNull(0.3), uris().injectNull(0.5))
                .as(Deadline::new);
    }

    private static Arbitrary<Publishing> publishing() {
        var feeds = Combinators.combine(
                        Arbitraries.of(Publishing.Visibility.class), Arbitraries.of(Publishing.Cancelled.class))
                .as(Publishing.Feeds::new);
        var google = Combinators.combine(text().injectNull(0.5), Arbitraries.of(true, false))
                .as(Publishing.Google::new);
        var canvas = text().map(Publishing.Canvas::new);
        return Combinators.combine(
                        feeds, google.injectNull(0.3), canvas.injectNull(0.3), Arbitraries.of(Publishing.Edits.class))
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
