package org.lectern.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.feed.FeedKind;
import org.lectern.release.Difference;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/** Releases in a map and feeds of one line, which fail when told to. */
final class InMemory implements Published, Rendering {

    final Map<CourseId, Release> releases = new ConcurrentHashMap<>();
    final Map<CourseId, List<Release>> earlier = new ConcurrentHashMap<>();
    volatile boolean failing;

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
    public byte[] render(Schedule schedule, Map<String, Stamp> stamps, FeedKind kind) {
        refuse();
        return (kind + " of " + schedule.course().title() + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void refuse() {
        if (failing) {
            throw new IllegalStateException("out of order");
        }
    }
}
