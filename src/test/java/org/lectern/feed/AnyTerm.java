package org.lectern.feed;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;
import org.lectern.schedule.Slot;
import org.lectern.schedule.Swap;
import org.lectern.schedule.Term;

/** A schedule made by chance: any zone, term, form and text, at hours at which clocks change too. */
final class AnyTerm {

    private static final List<String> ZONES = Stream.concat(
                    ZoneDefinitionTest.everyZone().map(ZoneId::getId), Stream.of("UTC", "+02:00", "Etc/GMT+5"))
            .toList();
    private static final List<Kind> KINDS =
            Stream.of(Kind.values()).filter(Kind::isMeeting).toList();
    private static final List<String> TEXTS = List.of(
            "Scaling laws",
            "a, b; c: \\n \"d\" \\",
            "عنوان المحاضرة الأولى",
            "\u202Eשלום\u202C",
            "推論と量子化、分散学習の手法",
            "😀👩‍🔬🏳️‍🌈",
            "one\r\ntwo\nthree\tfour",
            "bell\u0007 nul\u0000 nel\u0085 \u2028",
            "half \uD83D and \uDE00",
            "<b>&amp;</b> 'q'",
            " ",
            "BEGIN:VEVENT");

    private final Random random;

    AnyTerm(Random random) {
        this.random = random;
    }

    Schedule make() {
        var first = LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var term = new Term(maybe(this::text), first, first.plusDays(random.nextInt(60)));
        var series = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(number -> series("s" + number, term))
                .toList();
        var course = new Course(
                new CourseId("any-" + random.nextInt(9)),
                text(),
                text(),
                maybe(this::text),
                ZoneId.of(any(ZONES)),
                term);
        return new Schedule(
                course,
                maybe(this::text),
                series,
                sessions(series, term),
                distinct(() -> new ClosedDay(date(term), text(), random.nextBoolean()), ClosedDay::date),
                distinct(() -> new Swap(date(term), any(List.of(DayOfWeek.values()))), Swap::date),
                deadlines(term),
                publishing(),
                false);
    }

    private Series series(String id, Term term) {
        var recurrence = switch (random.nextInt(4)) {
            case 0 -> new Recurrence.OnDates(List.of(date(term)));
            case 1 -> new Recurrence.Once(date(term));
            default ->
                new Recurrence.Weekly(List.of(any(List.of(DayOfWeek.values()))), 1 + random.nextInt(2), null, null);
        };
        return new Series(
                id,
                any(KINDS),
                text(),
                maybe(() -> any(List.of("p01", "p02"))),
                maybe(this::person),
                recurrence,
                slot(),
                details(),
                List.of(),
                distinct(() -> amendment(date(term), term), Amendment::date));
    }

    private List<Session> sessions(List<Series> series, Term term) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(number -> session("week-" + number, any(series).id(), date(term), term))
                .toList();
    }

    private Session session(String id, String series, LocalDate date, Term term) {
        return new Session(
                id,
                series,
                date,
                maybe(() -> 1 + random.nextInt(20)),
                maybe(() -> any(KINDS)),
                text(),
                some(() -> reading(term)),
                maybe(this::person),
                some(this::person),
                maybe(this::url),
                details(),
                maybe(() -> amendment(date, term)));
    }

    private Amendment amendment(LocalDate date, Term term) {
        if (random.nextBoolean()) {
            return new Amendment.Cancelled(date, maybe(this::text));
        }
        var slot = slot();
        return Amendment.Changed.moved(
                date, maybe(() -> date(term)), slot.start(), slot.end(), maybe(() -> "Room " + text()));
    }

    private Reading reading(Term term) {
        return new Reading(
                text(),
                some(this::text),
                maybe(this::url),
                maybe(() -> "2001.08361"),
                null,
                random.nextBoolean(),
                maybe(() -> random.nextBoolean()
                        ? new Due.Before(1 + random.nextInt(9), maybe(this::time))
                        : new Due.On(date(term), maybe(this::time))));
    }

    private List<Deadline> deadlines(Term term) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> new Deadline(
                        "due-" + number, text(), date(term), maybe(this::time), maybe(this::url), maybe(this::text)))
                .toList();
    }

    private Publishing publishing() {
        var feeds = new Publishing.Feeds(
                any(List.of(Publishing.Visibility.values())), any(List.of(Publishing.Cancelled.values())));
        return new Publishing(feeds, null, null, Map.of(), Publishing.Edits.KEEP);
    }

    private Details details() {
        return new Details(maybe(this::text), maybe(this::url), some(() -> new Link(text(), url())));
    }

    private Slot slot() {
        var start = time();
        var end = start.plusMinutes(1 + random.nextInt(120));
        return end.isAfter(start)
                ? new Slot(start, end, maybe(() -> "Room " + text()), maybe(this::url))
                : new Slot(LocalTime.of(1, 30), LocalTime.of(2, 30), null, null);
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
    }

    private LocalDate date(Term term) {
        return term.first().plusDays(random.nextInt(60));
    }

    private Person person() {
        return new Person(text(), maybe(this::url));
    }

    private URI url() {
        return URI.create(any(List.of("https://example.org/ü?a=1,2;b=3&c=%22", "https://a.example/(x)")));
    }

    /** One text or several, in a row. */
    private String text() {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(12) == 0 ? 30 : random.nextInt(2); i >= 0; i--) {
            texts.add(any(TEXTS));
        }
        return String.join(random.nextBoolean() ? "" : " ", texts);
    }

    private <T, K> List<T> distinct(Supplier<T> one, Function<T, K> key) {
        var found = new LinkedHashMap<K, T>();
        some(one).forEach(each -> found.putIfAbsent(key.apply(each), each));
        return List.copyOf(found.values());
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(3)).toList();
    }

    private <T> @Nullable T maybe(Supplier<@Nullable T> one) {
        return random.nextBoolean() ? one.get() : null;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
