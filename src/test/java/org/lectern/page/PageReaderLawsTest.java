package org.lectern.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Table;
import org.lectern.page.PageResult.Read;

/** What holds for every page, however broken. */
class PageReaderLawsTest {

    private static final List<String> ENDINGS = List.of(".html", ".md", ".txt", ".yml", ".csv", "");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Property(tries = 400)
    void readsOrRefusesAnyBytes(@ForAll @Size(max = 400) byte[] bytes, @ForAll("endings") String ending) {
        check("page" + ending, bytes);
    }

    @Property(tries = 400)
    void readsOrRefusesAnyMarks(@ForAll("marks") String text, @ForAll("endings") String ending) {
        check("page" + ending, text.getBytes(UTF_8));
    }

    @Property(tries = 600)
    void readsOrRefusesPagesWithSomethingCutOutOrPutIn(
            @ForAll("pages") Path page,
            @ForAll @IntRange(max = 2000) int from,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll("marks") String put)
            throws IOException {
        var text = Files.readString(page);
        var start = Math.min(from, text.length());
        var end = Math.min(start + cut, text.length());
        var changed = text.substring(0, start) + put + text.substring(end);
        check(page.getFileName().toString(), changed.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void readsOrRefusesMonstersInBoundedTime(String name, String text) {
        assertTimeout(LONGEST, () -> check(name, text.getBytes(UTF_8)));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> monsters() {
        return Stream.of(
                        new String[] {"nested.html", "<div>".repeat(100_000)},
                        new String[] {"tables.html", "<table><tr><td>".repeat(33_000)},
                        new String[] {
                            "spans.html",
                            "<table><tr><td rowspan=65000 colspan=1000>x" + "<tr><td>y<td>z".repeat(33_000)
                        },
                        new String[] {
                            "wide.html",
                            "<table><tr>" + "<td>".repeat(45_000) + "<td rowspan=0>x" + "<tr><td>y".repeat(20_000)
                        },
                        new String[] {"line.html", "<p>" + "word ".repeat(400_000)},
                        new String[] {"quotes.md", "> ".repeat(95_000) + "x"},
                        new String[] {"lists.md", "- ".repeat(95_000) + "x\n" + "\n".repeat(1_000)},
                        new String[] {"emphasis.md", "*a **b ".repeat(15_000) + "** *".repeat(15_000)},
                        new String[] {"brackets.md", "[".repeat(95_000)},
                        new String[] {"braces.md", "{{".repeat(45_000)},
                        new String[] {"tags.md", "<a ".repeat(95_000)},
                        new String[] {"strikes.md", "~a~~".repeat(6_000)},
                        new String[] {"too-many.md", "a\n".repeat(1_000_000)},
                        new String[] {"laughs.yml", laughs()},
                        new String[] {"deep.yml", "[".repeat(95_000)},
                        new String[] {"maps.yml", "{a: ".repeat(95_000)},
                        new String[] {"holes.yml", holes()},
                        new String[] {"quotes.csv", "\"".repeat(1_000_000)},
                        new String[] {"dashes.txt", "-".repeat(1_000_000) + "x"},
                        new String[] {"blanks.txt", " ".repeat(1_000_000) + "|"},
                        new String[] {"address.txt", "http://a(" + ")".repeat(1_000_000)})
                .map(each -> org.junit.jupiter.params.provider.Arguments.of(each[0], each[1]));
    }

    private static String laughs() {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) {
            text.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        return text.toString();
    }

    private static String holes() {
        var text = new StringBuilder();
        for (var i = 0; i < 20_000; i++) {
            text.append("- {key").append(i).append(": 1}\n");
        }
        return text.toString();
    }

    private static void check(String name, byte[] bytes) {
        try {
            if (new PageReader().read(name, new ByteArrayInputStream(bytes)) instanceof Read read) {
                var lines = new String(bytes, UTF_8).split("\r\n|\r|\n", -1).length;
                read.document().blocks().forEach(block -> check(block, lines));
                assertThat(read.document().doubts()).allMatch(doubt -> doubt.line() <= lines);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(Block block, int lines) {
        assertThat(block.line()).isBetween(1, lines);
        if (block instanceof Table table) {
            table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.lines().stream())
                    .forEach(line -> check(line, lines));
        } else {
            check(block instanceof Heading heading ? heading.text() : ((Line) block).text());
        }
    }

    /** A text that is empty or not folded, or a link out of place, would mislead all that follows. */
    private static void check(Rich rich) {
        assertThat(rich.text()).isNotEmpty().isEqualTo(Blanks.folded(rich.text()));
        var last = 0;
        for (var link : rich.links()) {
            assertThat(link.from()).isBetween(last, link.to());
            assertThat(link.to()).isLessThanOrEqualTo(rich.text().length());
            assertThat(link.address()).isNotBlank();
            last = link.to();
        }
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of(ENDINGS);
    }

    @Provide
    Arbitrary<Path> pages() throws IOException {
        return Arbitraries.of(PageReaderTest.pages());
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "</",
                        "<table>",
                        "<tr>",
                        "<td rowspan=3>",
                        "<td colspan=0>",
                        "<ul>",
                        "<li>",
                        "<s>",
                        "<br>",
                        "<a href=x>",
                        "</a>",
                        "<!--",
                        "-->",
                        "<pre>",
                        "<dl>",
                        "<dd>",
                        "&amp;",
                        "&#0;",
                        "\n",
                        "\n\n",
                        "\r",
                        "\t",
                        " ",
                        "- ",
                        "* ",
                        "1. ",
                        "# ",
                        "| ",
                        "|--|",
                        "**",
                        "~~",
                        "`",
                        "```\n",
                        "---\n",
                        "===\n",
                        "[",
                        "](x)",
                        "{%",
                        "%}",
                        "{{",
                        "}}",
                        "{% for a in b %}",
                        ": ",
                        "? ",
                        "&a ",
                        "*a",
                        "!",
                        "'",
                        "\"",
                        ",",
                        ";",
                        "a",
                        "Sep 2",
                        "\uE000" + "7",
                        "\u00A0",
                        "\u200B",
                        "http://",
                        "é",
                        "\uD83D\uDE00",
                        "\uD83D")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }
}
