package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;

/** The first real course, from end to end of this package. */
class Cos597aTest {

    static final Path FILE = Path.of("config/courses/cos597a-fall2025.yaml");

    private static final LocalDate CLOCKS_CHANGE = LocalDate.parse("2025-11-02");

    @Test
    void hasNoProblemAndNoWarning() {
        assertThat(new ScheduleReader().read(FILE)).isEqualTo(new SourceResult.Valid(schedule(), List.of()));
    }

    @Test
    void hasElevenLecturesTwelveOfficeHoursAndOneClosedDay() {
        assertThat(entries(Kind.LECTURE)).hasSize(11);
        assertThat(entries(Kind.OFFICE_HOURS)).hasSize(12);
        assertThat(entries(Kind.CLOSED).map(entry -> entry.key().id() + " " + entry.title()))
                .containsExactly("closed-2025-10-14 No class");
        assertThat(schedule().entries()).hasSize(24);
    }

    @Test
    void meetsAtTheSameWallTimeBeforeAndAfterClocksChange() {
        assertThat(entries(Kind.LECTURE).map(Cos597aTest::start))
                .containsExactlyElementsOf(expected(1, "14:40", "15:40"));
        assertThat(entries(Kind.OFFICE_HOURS).map(Cos597aTest::start))
                .containsExactlyElementsOf(expected(3, "17:30", "18:30"));
    }

    @Test
    void hasTheTitlesRoomsAndPeopleOfThePage() {
        assertThat(entries(Kind.LECTURE).map(Entry::title)).containsExactlyElementsOf(sessionsOfThePage());
        assertThat(entries(Kind.LECTURE).map(Entry::place).distinct()).containsExactly("Friend Center 016");
        assertThat(entries(Kind.OFFICE_HOURS)
                        .map(entry -> entry.title() + ", " + entry.place())
                        .distinct())
                .containsExactly("Office hours (Tri Dao), COS 420");
    }

    @Test
    void hasTheReadingsOfThePageToTheLetter() {
        var titles = schedule().sessions().stream()
                .flatMap(session -> session.readings().stream().map(reading -> session.week() + " " + reading.title()))
                .toList();

        assertThat(titles).hasSize(23).isEqualTo(readingsOfThePage());
        assertThat(schedule().sessions().stream().flatMap(session -> session.readings().stream()))
                .allMatch(Reading::required)
                .allMatch(reading -> reading.link().isPresent());
    }

    @Test
    void isPublishedEverywhere() {
        assertThat(schedule().publishing())
                .isEqualTo(new Publishing(
                        new Publishing.Feeds(Publishing.Visibility.PUBLIC, Publishing.Cancelled.MARK),
                        new Publishing.Google(null, true),
                        new Publishing.Canvas("12345"),
                        Map.of(),
                        Publishing.Edits.KEEP));
    }

    static Schedule schedule() {
        return ((SourceResult.Valid) new ScheduleReader().read(FILE)).schedule();
    }

    private static Stream<Entry> entries(Kind kind) {
        return schedule().entries().stream().filter(entry -> entry.kind() == kind);
    }

    private static Instant start(Entry entry) {
        return ((When.Timed) entry.when()).start().toInstant();
    }

    /** From the term's first week to its twelfth, the closed day left out. */
    private static List<Instant> expected(int weekday, String before, String after) {
        var first = LocalDate.parse("2025-09-01").plusDays(weekday);
        return Stream.iterate(first, date -> date.plusWeeks(1))
                .limit(12)
                .filter(date -> !date.equals(LocalDate.parse("2025-10-14")))
                .map(date -> Instant.parse(date + "T" + (date.isBefore(CLOCKS_CHANGE) ? before : after) + ":00Z"))
                .toList();
    }

    private static List<String> sessionsOfThePage() {
        return page().filter(line -> line.startsWith("Week "))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .toList();
    }

    private static List<String> readingsOfThePage() {
        var week = Pattern.compile("Week ([0-9]+) - .*");
        var now = new String[] {""};
        return page().dropWhile(line -> !line.equals("Course Schedule"))
                .peek(line -> now[0] =
                        week.matcher(line).matches() ? week.matcher(line).replaceFirst("$1") : now[0])
                .filter(line -> line.startsWith("- "))
                .map(line -> now[0] + line.substring(1))
                .toList();
    }

    private static Stream<String> page() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/source/cos597a-fall2025.txt")).stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
