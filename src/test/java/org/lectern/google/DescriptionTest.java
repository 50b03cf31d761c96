package org.lectern.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Entry;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Schedule;

class DescriptionTest {

    @Test
    void saysAllThatIsSaidOfAMeeting() {
        assertThat(of(FullTerm.schedule(), "week-2")).isEqualTo("""
                With Ada Lovelace, Grace Hopper https://example.org/grace
                Join online: https://meet.example.edu/j/123?pwd=a&b=c

                Bring a laptop; we measure <b>together</b>.

                Groups of three & a "driver".

                Readings, due Mon, Oct 6, 20:00:
                - Scaling Laws for Neural Language Models
                by J. Kaplan, S. McCandlish
                https://arxiv.org/abs/2001.08361
                - R&D of <GPUs>: a "history" (optional)
                by A <i>B</i>

                Links:
                - Slides, <annotated>
                https://example.edu/s.pdf?a=1&b=2
                - Recording
                https://example.edu/video

                https://example.edu/scaling""");
    }

    @Test
    void namesTheSectionAndTheNotesOfADeadline() {
        assertThat(of(FullTerm.schedule(), "precept-p01-2025-10-06")).isEqualTo("Precept 1\nWith Ada Lovelace");
        assertThat(of(FullTerm.schedule(), "report"))
                .isEqualTo("At most 8 pages.\nOne PDF.\n\nhttps://example.edu/report");
    }

    @Test
    void tellsReadingsApartThatAreDueAtDifferentTimes() {
        assertThat(of(FullTerm.schedule(FullTerm.scaling("Short.", false)), "week-2"))
                .contains("""

                        Readings:
                        - Scaling Laws for Neural Language Models (due Mon, Oct 6, 20:00)
                        by J. Kaplan, S. McCandlish
                        https://arxiv.org/abs/2001.08361
                        - R&D of <GPUs>: a "history" (optional)
                        by A <i>B</i>
                        """);
    }

    @Test
    void countsWhatGoogleWouldCut() {
        var notes = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> "Line " + i + " of what there is to know")
                .collect(Collectors.joining("\n"));
        var description = of(FullTerm.schedule(FullTerm.scaling(notes, true)), "week-2");

        assertThat(description).hasSizeBetween(7_900, 8_100).contains("""

                Line 231 of what there is to know
                769 more lines on the course page

                Readings, due Mon, Oct 6, 20:00:
                - 2 more on the course page

                Links:
                - 2 more on the course page

                https://example.edu/scaling""");
    }

    private static String of(Schedule schedule, String id) {
        return schedule.entries().stream()
                .filter(entry -> entry.key().id().equals(id))
                .map((Entry entry) -> Description.of(entry, schedule))
                .findFirst()
                .orElseThrow();
    }
}
