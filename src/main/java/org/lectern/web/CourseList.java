package org.lectern.web;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;

/**
 * The courses that a request asks for, a page of them, by term; past terms at the end.
 *
 * @param total how many there are
 * @param found how many were asked for
 * @param first the place of the page's first among those, from 1
 * @param previous the page before, if there is one
 * @param picked courses chosen before
 * @param kept of those, the ones that are not among these
 */
record CourseList(
        List<Group> groups,
        String query,
        int total,
        int found,
        int first,
        int last,
        @Nullable String previous,
        @Nullable String next,
        List<CourseId> picked,
        List<CourseId> kept) {

    static final int PAGE = 100;
    /** A list of so few is seen at a glance. */
    private static final int SEARCHED_FROM = 6;

    /** The courses of a term. */
    record Group(String name, boolean past, List<CourseCard> courses) {}

    public boolean searchable() {
        return total >= SEARCHED_FROM || !query.isEmpty();
    }

    public boolean several() {
        return total > 1;
    }

    static CourseList of(List<Release> all, CourseQuery asked, Instant now) {
        return of(all, asked, now, PAGE);
    }

    /** All of them on one page, as of no day. */
    static CourseList whole(List<Release> all) {
        return of(all, CourseQuery.of("", "", List.of()), Instant.EPOCH, Integer.MAX_VALUE);
    }

    private static CourseList of(List<Release> all, CourseQuery asked, Instant now, int most) {
        var order = new CourseOrder(all, now);
        var found = all.stream()
                .filter(release -> asked.matches(texts(release)))
                .sorted(order)
                .toList();
        int pages = (found.size() - 1) / most + 1;
        int page = Math.min(asked.page(), pages);
        int first = (page - 1) * most;
        var shown = found.subList(first, first + Math.min(most, found.size() - first));
        return new CourseList(
                groups(shown, order, asked, now),
                asked.text(),
                all.size(),
                found.size(),
                first + 1,
                first + shown.size(),
                page > 1 ? asked.address(page - 1) : null,
                page < pages ? asked.address(page + 1) : null,
                asked.chosen(),
                kept(asked, shown));
    }

    private static List<Group> groups(List<Release> shown, CourseOrder order, CourseQuery asked, Instant now) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (var release : shown) {
            boolean past = order.isPast(release);
            var name = order.group(release);
            var group = groups.computeIfAbsent(name + past, key -> new Group(name, past, new ArrayList<>()));
            group.courses().add(CourseCard.of(release, now, asked.chosen().contains(release.course())));
        }
        return List.copyOf(groups.values());
    }

    private static List<CourseId> kept(CourseQuery asked, List<Release> shown) {
        Set<CourseId> here = shown.stream().map(Release::course).collect(toSet());
        return asked.chosen().stream().filter(id -> !here.contains(id)).toList();
    }

    private static Stream<String> texts(Release release) {
        var course = release.schedule().course();
        var hosts = release.schedule().series().stream()
                .flatMap(series -> Stream.ofNullable(series.host()))
                .map(host -> host.name());
        return Stream.concat(
                Stream.of(
                                course.code(),
                                course.title(),
                                course.institution(),
                                course.term().name())
                        .flatMap(Stream::ofNullable),
                hosts);
    }
}
