package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.feed.ScheduleBuilder.aSchedule;
import static org.lectern.feed.ScheduleBuilder.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.schedule.Schedule;

class FeedPropertyTest {

    @Property(tries = 100)
    void anyTextComesBackAsItWas(@ForAll("printable") String title, @ForAll("printable") String reading) {
        var feed = RenderedFeed.of(schedule(title, reading));
        assertThat(feed.values("SUMMARY")).isEqualTo(List.of(("COS 597A: " + title).strip()));
        assertThat(unescaped(feed.value("any", "DESCRIPTION"))).contains("\n- " + reading.strip() + "\n");
    }

    @Property(tries = 100)
    void anyTextAtAllGivesAWellFormedFeedAndTheSameBytesTwice(@ForAll String title) {
        var feed = RenderedFeed.of(schedule(title, title));
        assertThat(feed.bytes())
                .isEqualTo(RenderedFeed.of(schedule(title, title)).bytes());
        assertThat(feed.parsed().validate().getEntries()).isEmpty();
        assertThat(feed.text().codePoints())
                .noneMatch(point -> Character.isISOControl(point) && point != '\r' && point != '\n');
    }

    @Property(tries = 100)
    void noLineIsLongerThan75Octets(@ForAll String title, @ForAll("printable") String reading) {
        var text = RenderedFeed.of(schedule(title, reading)).text();
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    /** RFC 5545 section 3.3.11; iCal4j takes a backslash at the end of a line for the beginning of an escape. */
    private static String unescaped(String value) {
        return Pattern.compile("\\\\(.)")
                .matcher(value)
                .replaceAll(escape -> "n".equals(escape.group(1)) ? "\n" : Matcher.quoteReplacement(escape.group(1)));
    }

    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings()
                .withChars(' ', ',', ';', ':', '\\', '"', 'n', 'N', '^', '&', '<', '=')
                .withCharRange('a', 'z')
                .withCharRange('à', 'ÿ')
                .withCharRange('\u3040', '\u30ff')
                .withCharRange('\u05d0', '\u05ea')
                .ofMaxLength(300)
                .map(text -> text.replace("q", "😀"));
    }

    private static Schedule schedule(String title, String reading) {
        return aSchedule()
                .during("2025-09-02", "2025-09-02")
                .lectures()
                .session("any", "2025-09-02", title, reading(reading))
                .build();
    }
}
