package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;

/**
 * Several courses as one calendar: the same choice has the same address, in whatever order it was made.
 *
 * @param unknown what was asked for and is not published here
 * @param tooMany whether some were left out because there are more than a feed joins
 * @param subscribe null: nothing is chosen
 * @param more the list of courses, with these chosen
 */
record MyCourses(
        List<Chosen> courses,
        List<CourseId> unknown,
        boolean tooMany,
        @Nullable SubscribeLinks subscribe,
        @Nullable QrCode code,
        String more) {

    static final int MOST = 30;

    /** One of them, and the page without it. */
    record Chosen(CourseCard card, String without) {}

    static MyCourses of(
            List<CourseId> asked, Function<CourseId, Optional<Release>> open, Instant now, Installation installation) {
        List<Release> found = new ArrayList<>();
        List<CourseId> unknown = new ArrayList<>();
        for (var id : asked.subList(0, Math.min(asked.size(), MOST))) {
            open.apply(id).ifPresentOrElse(found::add, () -> unknown.add(id));
        }
        var ids = found.stream().map(Release::course).sorted().toList();
        return new MyCourses(
                found.stream()
                        .map(release -> new Chosen(CourseCard.of(release, now, true), page(without(ids, release))))
                        .toList(),
                unknown,
                asked.size() > MOST,
                ids.isEmpty()
                        ? null
                        : SubscribeLinks.of(
                                installation, "feeds/my/courses.ics?" + query(ids), "My courses", "My courses"),
                ids.isEmpty() ? null : QrCode.of(installation.publicUrl() + page(ids) + "#subscribe"),
                ids.isEmpty() ? "/" : "/?" + query(ids));
    }

    private static List<CourseId> without(List<CourseId> ids, Release release) {
        return ids.stream().filter(id -> !id.equals(release.course())).toList();
    }

    private static String page(List<CourseId> ids) {
        return "/my-courses" + (ids.isEmpty() ? "" : "?" + query(ids));
    }

    private static String query(List<CourseId> ids) {
        return ids.stream().map(id -> "course=" + id).collect(joining("&"));
    }
}
