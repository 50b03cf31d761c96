package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.feed.FeedFormat;
import org.lectern.feed.FeedVariant;
import org.lectern.release.Difference;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;

/** Releases in a map and feeds of one line, which fail when told to. */
final class InMemory implements Published, Rendering {

    final Map<CourseId, Release> releases = new ConcurrentHashMap<>();
    final AtomicInteger rendered = new AtomicInteger();
    final Map<CourseId, List<Release>> earlier = new ConcurrentHashMap<>();
    volatile boolean failing;
    volatile boolean blind;

    /** Another number for other releases, unless told to see no change. */
    @Override
    public long count() {
        refuse();
        return blind
                ? 0
                : releases.values().stream()
                        .mapToLong(one -> 1000L * one.course().hashCode() + one.number())
                        .sum();
    }

    @Override
    public Map<CourseId, Integer> newestNumbers() {
        refuse();
        return releases.values().stream().collect(Collectors.toMap(Release::course, Release::number));
    }

    @Override
    public Optional<Release> newest(CourseId course) {
        refuse();
        return Optional.ofNullable(releases.get(course));
    }

    /** "LECTURES of Title", then what the variant wishes. */
    @Override
    public List<Difference> history(CourseId course, int upTo, int most) {
        refuse();
        var all = new ArrayList<>(earlier.getOrDefault(course, List.of()));
        all.add(releases.get(course));
        return IntStream.iterate(upTo, number -> number > Math.max(0, upTo - most), number -> number - 1)
                .mapToObj(number -> Difference.between(number == 1 ? null : all.get(number - 2), all.get(number - 1)))
                .toList();
    }

    @Override
    public byte[] render(List<Release> some, FeedVariant variant) {
        refuse();
        rendered.incrementAndGet();
        var titles = some.stream()
                .map(release -> release.schedule().course().title())
                .collect(joining(" + "));
        return (variant.kind() + " of " + titles + wishes(variant) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String wishes(FeedVariant variant) {
        return (variant.format() == FeedFormat.ICALENDAR ? "" : ", as " + variant.format())
                + (variant.only().isEmpty() ? "" : ", only " + new TreeSet<>(variant.only()))
                + (variant.section() == null ? "" : ", section " + variant.section())
                + (variant.alarm() == null ? "" : ", alarm " + variant.alarm());
    }

    private void refuse() {
        if (failing) {
            throw new IllegalStateException("out of order");
        }
    }
}
