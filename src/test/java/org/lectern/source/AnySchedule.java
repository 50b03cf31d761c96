package org.lectern.source;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

/** A right schedule made by chance out of every form that an author may use. */
final class AnySchedule {

    private static final Term TERM = new Term("Fall: 2025", LocalDate.of(2025, 9, 2), LocalDate.of(2025, 12, 12));
    private static final List<Kind> KINDS =
            Stream.of(Kind.values()).filter(Kind::isMeeting).toList();
    private static final List<String> TEXTS = List.of(
            "Scaling laws: why",
            "#1",
            "- dash",
            "2025-09-02",
            "it's \"so\"",
            "null",
            "{a, b}",
            "é😀 end",
            "10:40",
            "no");

    private final Random random;
    private final List<ClosedDay> closed = new ArrayList<>();
    private final List<Swap> swapped = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    AnySchedule(Random random) {
        this.random = random;
    }

    Schedule make() {
        days();
        List<Series> series = new ArrayList<>();
        for (int number = random.nextInt(4); number >= 0; number--) {
            series.add(series("s" + number));
        }
        return new Schedule(
                new Course(new CourseId("any"), text(), text(), maybe(this::text), ZoneId.of("America/New_York"), TERM),
                maybe(this::prose),
                series,
                sessions,
                closed,
                swapped,
                deadlines(),
                publishing(series),
                random.nextInt(5) == 0);
    }

    private void days() {
        for (int i = random.nextInt(3); i > 0; i--) {
            var date = date();
            var day = DayOfWeek.of(1 + random.nextInt(7));
            if (isClosed(date) || swapped.stream().anyMatch(one -> one.date().equals(date))) {
                continue;
            }
            if (random.nextBoolean() || day == date.getDayOfWeek()) {
                closed.add(new ClosedDay(date, text(), random.nextBoolean()));
            } else {
                swapped.add(new Swap(date, day));
            }
        }
    }

    private Series series(String id) {
        var recurrence = recurrence();
        var first = new Phase(LocalDate.MIN, recurrence, slot(), maybe(this::person));
        List<Phase> phases = new ArrayList<>(List.of(first));
        for (int i = recurrence instanceof Recurrence.Once ? 0 : random.nextInt(3); i > 0; i--) {
            phases.add(later(phases.get(phases.size() - 1)));
        }
        var changes = phases.subList(1, phases.size());
        var plain = new Series(
                id,
                any(KINDS),
                text(),
                maybe(() -> any(List.of("p01", "p02"))),
                first.host(),
                recurrence,
                first.slot(),
                new Details(maybe(this::prose), maybe(this::url), List.of()),
                changes,
                List.of());
        var amended = sessions(plain);
        return new Series(
                id,
                plain.kind(),
                plain.title(),
                plain.section(),
                plain.host(),
                recurrence,
                plain.slot(),
                plain.details(),
                changes,
                amended);
    }

    /** A change after the one before; what the file cannot take back, a place or host, stays or is another. */
    private Phase later(Phase before) {
        var from = before.from().equals(LocalDate.MIN)
                ? TERM.first().plusDays(1 + random.nextInt(40))
                : before.from().plusDays(1 + random.nextInt(20));
        var slot = slot();
        var old = before.slot();
        var recurrence = before.recurrence() instanceof Recurrence.Weekly weekly
                        && (weekly.every() == 1 || weekly.first() != null)
                ? new Recurrence.Weekly(weekdays(), weekly.every(), weekly.first(), weekly.last())
                : before.recurrence();
        return new Phase(
                from,
                recurrence,
                new Slot(
                        slot.start(),
                        slot.end(),
                        slot.place() == null ? old.place() : slot.place(),
                        slot.online() == null ? old.online() : slot.online()),
                random.nextBoolean() ? before.host() : person());
    }

    private Recurrence recurrence() {
        return switch (random.nextInt(5)) {
            case 0 -> new Recurrence.OnDates(List.of(openDate(), openDate()));
            case 1 -> new Recurrence.Once(openDate());
            case 2 -> new Recurrence.BySession();
            default ->
                new Recurrence.Weekly(
                        weekdays(),
                        1 + random.nextInt(3),
                        maybe(() -> TERM.first().plusDays(random.nextInt(30))),
                        maybe(() -> TERM.last().minusDays(random.nextInt(30))));
        };
    }

    /** Gives some dates of the series a session, and some an exception. */
    private List<Amendment> sessions(Series series) {
        List<Amendment> amendments = new ArrayList<>();
        var phases = series.phases();
        var pattern = IntStream.range(0, phases.size())
                .boxed()
                .flatMap(number -> phases.get(number)
                        .recurrence()
                        .dates(TERM, swapped)
                        .filter(date -> !date.isBefore(phases.get(number).from()))
                        .filter(date -> number + 1 == phases.size()
                                || date.isBefore(phases.get(number + 1).from())))
                .filter(date -> !isClosed(date))
                .distinct();
        var dates = series.recurrence() instanceof Recurrence.BySession ? Stream.of(openDate()) : pattern;
        boolean bySession = series.recurrence() instanceof Recurrence.BySession;
        for (var date : dates.toList()) {
            int chance = random.nextInt(8);
            if (bySession || chance < 3) {
                sessions.add(session(series.id(), date));
            } else if (chance == 3) {
                amendments.add(amendment(date, true));
            }
        }
        return amendments;
    }

    private Session session(String series, LocalDate date) {
        return new Session(
                series + "-x" + sessions.size(),
                series,
                date,
                maybe(() -> 1 + random.nextInt(20)),
                maybe(() -> any(KINDS)),
                text(),
                some(this::reading),
                maybe(this::person),
                some(this::person),
                maybe(this::url),
                new Details(maybe(this::prose), maybe(this::url), some(() -> new Link(text(), url()))),
                random.nextInt(3) == 0 ? amendment(date, false) : null);
    }

    private Amendment amendment(LocalDate date, boolean ofSeries) {
        if (random.nextInt(3) == 0) {
            return new Amendment.Cancelled(date, maybe(() -> "travel: " + random.nextInt(9)));
        }
        var slot = slot();
        boolean timed = random.nextBoolean();
        return new Amendment.Changed(
                date,
                maybe(this::openDate),
                timed ? slot.start() : null,
                timed ? slot.end() : null,
                "Room: " + random.nextInt(9),
                ofSeries ? maybe(this::url) : null,
                ofSeries ? maybe(this::person) : null,
                ofSeries ? some(this::person) : List.of(),
                ofSeries ? maybe(this::text) : null,
                ofSeries ? maybe(this::text) : null);
    }

    private Reading reading() {
        return new Reading(
                text(),
                some(this::text),
                maybe(this::url),
                maybe(() -> "2001.08361"),
                maybe(() -> "10.1145/3600006.3613165"),
                random.nextBoolean(),
                maybe(() -> random.nextBoolean()
                        ? new Due.Before(1 + random.nextInt(9), maybe(this::time))
                        : new Due.On(date(), maybe(this::time))));
    }

    private List<Deadline> deadlines() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> new Deadline(
                        "due-" + number, text(), date(), maybe(this::time), maybe(this::url), maybe(this::prose)))
                .toList();
    }

    private Publishing publishing(List<Series> series) {
        Map<String, Publishing.Section> sections = new LinkedHashMap<>();
        for (var name :
                series.stream().flatMap(one -> Stream.ofNullable(one.section())).collect(Collectors.toSet())) {
            sections.put(
                    name,
                    new Publishing.Section(
                            maybe(this::text),
                            new Publishing.Google(null, random.nextBoolean()),
                            maybe(() -> new Publishing.Canvas(name.equals("p01") ? "771" : "772"))));
        }
        return new Publishing(
                new Publishing.Feeds(
                        any(List.of(Publishing.Visibility.values())), any(List.of(Publishing.Cancelled.values()))),
                maybe(() -> new Publishing.Google(maybe(() -> "abc@group.calendar.google.com"), random.nextBoolean())),
                maybe(() -> new Publishing.Canvas("sis_course_id:X-7")),
                sections,
                new Publishing.Edits(
                        any(List.of(Publishing.Edit.values())), any(List.of(Publishing.Edit.values())),
                        any(List.of(Publishing.Edit.values())), any(List.of(Publishing.Edit.values()))));
    }

    private List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
    }

    private Slot slot() {
        var start = LocalTime.of(8 + random.nextInt(8), 5 * random.nextInt(12));
        return new Slot(start, start.plusMinutes(50), maybe(this::text), maybe(this::url));
    }

    private LocalTime time() {
        return LocalTime.of(8 + random.nextInt(15), random.nextInt(60));
    }

    private LocalDate date() {
        return TERM.first().plusDays(random.nextInt(90));
    }

    private LocalDate openDate() {
        return Stream.generate(this::date)
                .filter(date -> !isClosed(date))
                .findFirst()
                .orElseThrow();
    }

    private boolean isClosed(LocalDate date) {
        return closed.stream().anyMatch(day -> day.date().equals(date));
    }

    private Person person() {
        return any(List.of(
                new Person("Ada Lovelace", URI.create("https://ada.example.org/?a=1#b")),
                new Person("Alan Turing", null),
                new Person("Grace: Hopper", null)));
    }

    private URI url() {
        return URI.create("https://example.org/" + random.nextInt(99));
    }

    private String text() {
        return any(TEXTS);
    }

    private String prose() {
        return random.nextBoolean()
                ? text()
                : text() + "\n\n" + text() + "\n" + "a long line ".repeat(20).strip();
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
