package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.lectern.page.ImportResult.Imported;
import org.lectern.page.ImportResult.Refused;
import org.lectern.schedule.Entry;

/** What holds for every page: tried on damaged and shuffled ones. */
class PageImportPropertyTest {

    private static final String TABLE = """
            # CS 101: Systems, Spring 2024

            * Lectures: 133 Hall, TTh: 10:30 AM – 12:00 PM (starting Jan 16)
            * Office hours: Ada Lovelace: Wed 1:30-2:30pm, room 3; by appointment
            * Final: May 2, 9am-12pm, Gym

            | Week | Date | Topic | Readings | Due |
            |---|---|---|---|---|
            | 1 | Jan 16 | What is a system? [Slides](https://a.example/1.pdf) | [How to read](https://arxiv.org/abs/2001.08361) (Required) | |
            | | | | [Worse is better](https://doi.org/10.1145/1.2) (Optional) | |
            | 1 | Jan 18/19 | ~~Guest lecture~~ | TBA | HW1 due 11:59pm |
            | 2 | Jan 23-26 | Spring break | | |
            | 3 | Tue, Jan 30, 2024 | Midterm exam | | HW2 due (2/1 10pm) |
            """;

    private static final String[] PIECES = {
        "Jan 32",
        "2/30",
        "99/99",
        "Week 61",
        "Week 0",
        "25:99-26:00",
        "12am-12am",
        "Mon Tue Wed",
        "TTh",
        "|",
        "\n",
        "\n\n",
        "# ",
        "- ",
        "(",
        ")",
        "[",
        "]",
        "](",
        "](javascript:x)",
        ":",
        "due",
        "No class",
        "Feb 29",
        "Dec 31",
        "Jan 1",
        "é",
        "😀",
        "\u2028",
        "\u0000",
        "\u200B",
        "~~",
        "**",
        "Fall 2025",
        "AY 2025-26",
        "2024-13-45",
        "1/2/3/4/5",
        "Sep 2-1",
        "Oct 11-Sep 3",
        "{",
        "}",
        "\"",
        "'",
        "&amp;",
        "<td>",
        "</table>",
        "by appointment",
        "http://[",
        "Exam",
        "closed-1",
        "x-readings"
    };

    @Property(tries = 400)
    void noPageMakesItThrowOrTakeLong(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        for (var page : List.of(Files.readString(Path.of("src/test/resources/page/cos597a-fall2025.txt")), TABLE)) {
            var damaged = damaged(page, random);

            Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
                for (var name : List.of("page.txt", "page.md", "page.html")) {
                    assertThat(imported(name, damaged)).isNotNull();
                }
            });
        }
    }

    @Property(tries = 60)
    void whatIsImportedIsValidWheneverThePageSaysAll(@ForAll long seed) throws IOException {
        var page = withTitles(new Random(seed));

        var imported = (Imported) imported("page.txt", page);

        var schedule = imported.schedule();
        assertThat(schedule).as(String.join("\n", imported.report())).isNotNull();
        assertThat(Objects.requireNonNull(schedule).entries().stream()
                        .map(Entry::when)
                        .distinct())
                .hasSize(3);
    }

    @Property(tries = 2)
    void hugePagesAreReadInBoundedTime(@ForAll long seed) {
        var random = new Random(seed);
        var row = "Sep %d: a title of a lecture with some words: and more (see 1/2, 3/4) 10-11am Mon "
                .formatted(1 + random.nextInt(28));
        var long1 = row.repeat(2_000);
        var lines = (row + "\n- due Sep 3\n").repeat(2_000);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(imported("page.txt", "CS 1: X (Fall 2025)\n" + long1)).isNotNull();
            assertThat(imported("page.txt", "CS 1: X (Fall 2025)\n" + lines)).isNotNull();
        });
    }

    /** Any title of letters and signs, on a page that says everything else. */
    private static String withTitles(Random random) {
        var page = new StringBuilder("CS 101: Systems (Fall 2025)\nLectures: Tue 10-11am, Hall 1\n\n");
        for (var date : List.of("Sep 2", "Sep 9", "Sep 16")) {
            page.append("Week ")
                    .append(1 + random.nextInt(30))
                    .append(" - ")
                    .append(date)
                    .append(": Title");
            for (int i = random.nextInt(12); i >= 0; i--) {
                page.append(random.nextBoolean() ? " word" : ":#&*'\"%@`{}!?>".charAt(random.nextInt(14)));
            }
            page.append("\nReading:\n- A reading").append(random.nextInt(10)).append(": \"quoted\" # no comment\n");
        }
        return page.toString();
    }

    private static String damaged(String page, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(page.split("\n", -1)));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, lines.get(at) + PIECES[random.nextInt(PIECES.length)]);
                default -> {
                    var line = lines.get(at);
                    int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
                    lines.set(at, line.substring(0, cut) + PIECES[random.nextInt(PIECES.length)] + line.substring(cut));
                }
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }

    private static ImportResult imported(String name, String page) throws IOException {
        var bytes = page.getBytes(StandardCharsets.UTF_8);
        var result = PageImport.read(
                new ByteArrayInputStream(bytes), new ImportOptions("a-course", 2024, "Europe/London", name));
        if (result instanceof Refused refused) {
            assertThat(refused.message()).isNotBlank();
        }
        return result;
    }
}
