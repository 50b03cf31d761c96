package org.lectern.feed;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.feed.ScheduleBuilder.INSTALLATION;
import static org.lectern.feed.ScheduleBuilder.stamps;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.model.component.VToDo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;
import org.lectern.schedule.When;
import tools.jackson.databind.JsonNode;

/** Laws of every feed, whatever its author wrote. */
class FeedLawsTest {

    private static final Pattern TZID = Pattern.compile("\r\n(?:DTSTART|DTEND);TZID=([^:;]+)");

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void readersSeeExactlyTheEntriesInLinesThatHold75Octets(@ForAll long seed) {
        var schedule = new AnyTerm(new Random(seed)).make();
        var feed = RenderedFeed.of(schedule);
        var text = feed.text();
        assertThat(feed.events().stream().map(Occurrence::of).toList()).isEqualTo(expected(schedule));
        assertThat(longestLine(feed.bytes())).isLessThanOrEqualTo(75);
        // a character cut in two is not read as what was written
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(feed.bytes());
        assertThat(text).doesNotContain("\r\n \r\n");
        var used = new TreeSet<String>();
        TZID.matcher(text.replace("\r\n ", "")).results().forEach(zone -> used.add(zone.group(1)));
        assertThat(feed.lines("TZID:").stream().map(line -> line.substring(5)).toList())
                .isEqualTo(List.copyOf(used));
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void f45ReadersSeeExactlyTheReadingListsAsDays(@ForAll long seed) {
        var schedule = new AnyTerm(new Random(seed)).make();
        assertThat(RenderedFeed.of(schedule, FeedKind.READINGS).events().stream()
                        .map(Occurrence::of))
                .isEqualTo(inOrder(schedule.readingLists(), schedule)
                        .map(entry -> Occurrence.of(entry, schedule))
                        .toList());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void f45ReadersSeeExactlyTheTasks(@ForAll long seed) {
        var schedule = new AnyTerm(new Random(seed)).make();
        var feed = RenderedFeed.of(schedule, FeedKind.TASKS);
        assertThat(feed.parsed().<VToDo>getComponents("VTODO").stream().map(Occurrence::of))
                .isEqualTo(schedule.tasks().stream()
                        .sorted(comparing((Entry entry) -> begin(entry, schedule))
                                .thenComparing(Entry::key))
                        .map(entry -> Occurrence.ofTask(entry, schedule))
                        .toList());
        assertThat(feed.events()).isEmpty();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void everyFormatHoldsTheSameOccurrences(@ForAll long seed) {
        var schedule = new AnyTerm(new Random(seed)).make();
        var jcal = RenderedFeed.of(in(FeedFormat.JCAL), schedule).json();
        var js = RenderedFeed.of(in(FeedFormat.JSCALENDAR), schedule).json();
        assertThat(each(jcal.get(2))
                        .filter(one -> one.get(0).stringValue().equals("vevent"))
                        .map(Occurrence::ofJCal))
                .isEqualTo(expected(schedule));
        assertThat(each(js.get("entries")).map(Occurrence::ofJs)).isEqualTo(expected(schedule));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void bytesDependOnNothingOfTheMachine(@ForAll long seed, @ForAll("variants") FeedVariant variant) throws Exception {
        var schedule = new AnyTerm(new Random(seed)).make();
        var renderer = new FeedRenderer(INSTALLATION);
        var here = renderer.render(List.of(new FeedSource(schedule, stamps(schedule))), variant);
        var zone = TimeZone.getDefault();
        var language = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            var there = new FutureTask<>(() -> renderer.render(
                    List.of(new FeedSource(schedule, shuffled(stamps(schedule), new Random(seed)))), variant));
            new Thread(there).start();
            assertThat(there.get()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Provide
    Arbitrary<FeedVariant> variants() {
        return Combinators.combine(
                        Arbitraries.of(FeedKind.class),
                        Arbitraries.of(FeedFormat.class),
                        Arbitraries.of("p01", "p02").injectNull(0.5),
                        Arbitraries.just(Duration.ofMinutes(15)).injectNull(0.5))
                .as((kind, format, section, alarm) -> new FeedVariant(kind, format, Set.of(), section, alarm));
    }

    private static List<Occurrence> expected(Schedule schedule) {
        boolean drop = schedule.publishing().feeds().cancelled() == Cancelled.DROP;
        return schedule.entries().stream()
                .filter(entry -> !(drop && entry.isCancelled()))
                .map(entry -> Occurrence.of(entry, schedule))
                .toList();
    }

    /** By their begin, then by their keys (F21). */
    private static Stream<Entry> inOrder(List<Entry> entries, Schedule schedule) {
        return entries.stream()
                .sorted(comparing((Entry entry) -> begin(entry, schedule)).thenComparing(Entry::key));
    }

    private static Instant begin(Entry entry, Schedule schedule) {
        return entry.when() instanceof When.Timed timed
                ? timed.start().toInstant()
                : entry.when().date().atStartOfDay(schedule.course().zone()).toInstant();
    }

    /** In octets; whatever ends no line counts as part of it. */
    private static int longestLine(byte[] feed) {
        int longest = 0;
        int begin = 0;
        for (int i = 0; i < feed.length; i++) {
            if (feed[i] == '\n' && i > 0 && feed[i - 1] == '\r') {
                longest = Math.max(longest, i - 1 - begin);
                begin = i + 1;
            }
        }
        return Math.max(longest, feed.length - begin);
    }

    private static FeedVariant in(FeedFormat format) {
        return new FeedVariant(FeedKind.ALL, format, Set.of(), null, null);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Map<String, Stamp> shuffled(Map<String, Stamp> stamps, Random random) {
        var ids = new ArrayList<>(stamps.keySet());
        Collections.shuffle(ids, random);
        Map<String, Stamp> shuffled = new LinkedHashMap<>();
        for (var id : ids) {
            shuffled.put(id, Objects.requireNonNull(stamps.get(id)));
        }
        return shuffled;
    }
}
