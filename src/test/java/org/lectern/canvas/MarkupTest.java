package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.FullTerm;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Destination;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;
import org.lectern.sync.TargetName;

class MarkupTest {

    private static final String MARK =
            "<span data-lectern=\"%s.cos597a-fall2025@lectern\" style=\"display:none\"></span>";

    @Test
    void saysInTheEventAllButTheReadings() {
        assertThat(html(FullTerm.schedule(), "week-2", Part.EVENT))
                .isEqualTo(MARK.formatted("week-2")
                        + "<p>With Ada Lovelace, <a href=\"https://example.org/grace\">Grace Hopper</a></p>"
                        + "<p><a href=\"https://meet.example.edu/j/123?pwd=a&amp;b=c\">Join online</a></p>"
                        + "<p>Bring a laptop; we measure &lt;b&gt;together&lt;/b&gt;.</p>"
                        + "<p>Groups of three &amp; a \"driver\".</p>"
                        + "<ul><li><a href=\"https://example.edu/s.pdf?a=1&amp;b=2\">Slides, &lt;annotated&gt;</a></li>"
                        + "<li><a href=\"https://example.edu/video\">Recording</a></li></ul>"
                        + "<p><a href=\"https://example.edu/scaling\">https://example.edu/scaling</a></p>");
        assertThat(html(FullTerm.schedule(), "report", Part.EVENT))
                .isEqualTo(MARK.formatted("report")
                        + "<p>At most 8 pages.<br>One PDF.</p>"
                        + "<p><a href=\"https://example.edu/report\">https://example.edu/report</a></p>");
        assertThat(html(FullTerm.schedule(), "precept-p01-2025-10-06", Part.EVENT))
                .isEqualTo(MARK.formatted("precept-p01-2025-10-06") + "<p>Precept 1</p><p>With Ada Lovelace</p>");
    }

    @Test
    void saysOnThePageWhatToReadAndByWhen() {
        assertThat(html(FullTerm.schedule(), "week-2", Part.PAGE))
                .isEqualTo(MARK.formatted("week-2")
                        + "<p>Due Mon, Oct 6, 20:00</p><ul><li><a href=\"https://arxiv.org/abs/2001.08361\">Scaling Laws"
                        + " for Neural Language Models</a> by J. Kaplan, S. McCandlish</li>"
                        + "<li>R&amp;D of &lt;GPUs&gt;: a \"history\" by A &lt;i&gt;B&lt;/i&gt; (optional)</li></ul>");
        assertThat(html(FullTerm.schedule(FullTerm.scaling("", false)), "week-2", Part.PAGE))
                .isEqualTo(MARK.formatted("week-2")
                        + "<ul><li><a href=\"https://arxiv.org/abs/2001.08361\">Scaling Laws for Neural Language"
                        + " Models</a> by J. Kaplan, S. McCandlish (due Mon, Oct 6, 20:00)</li>"
                        + "<li>R&amp;D of &lt;GPUs&gt;: a \"history\" by A &lt;i&gt;B&lt;/i&gt; (optional)</li></ul>");
    }

    @Test
    void remindsWhenTheFirstReadingIsDue() {
        var page = wanted(FullTerm.schedule(), "week-2", Part.PAGE);

        assertThat(page.content().get(Field.TODO)).isEqualTo("2025-10-07T00:00:00Z");
    }

    @Test
    void namesThePlaceOfAMeetingThatIsOnlyOnline() {
        var hours = wanted(FullTerm.schedule(), "office-hours-2025-10-02", Part.EVENT);

        assertThat(hours.content().get(Field.PLACE)).isEqualTo("Online");
    }

    @Property(tries = 200)
    void noTextIsTakenForMarkup(@ForAll("hostile") String text) {
        var schedule = FullTerm.schedule(FullTerm.scaling("First " + text + "\nlast", true));
        var body = Jsoup.parseBodyFragment(html(schedule, "week-2", Part.EVENT)).body();
        assertThat(body.select("*").stream().map(Element::normalName))
                .isSubsetOf("body", "span", "p", "br", "ul", "li", "a");
        assertThat(body.select("p").get(2).wholeText()).isEqualTo("First " + text + "\nlast");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "<script>",
                        "</p>",
                        "<br>",
                        "&lt;",
                        "&",
                        "\"",
                        "'",
                        "]]>",
                        "<!--",
                        "-->",
                        "javascript:",
                        " x",
                        "😀")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static String html(Schedule schedule, String id, Part part) {
        return wanted(schedule, id, part).html();
    }

    private static Wanted wanted(Schedule schedule, String id, Part part) {
        var marks = new Marks(new Destination(schedule.course().id(), TargetName.CANVAS), "lectern");
        var items = new Projection(schedule, marks, "https://canvas.example.edu").items();
        return Objects.requireNonNull(items.get(new ItemKey(id, part)));
    }
}
