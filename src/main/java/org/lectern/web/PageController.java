package org.lectern.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A course's own page. It speaks of today, so nobody keeps it without asking again. */
@Controller
final class PageController {

    private final CurrentReleases releases;
    private final Changes changes;
    private final SharedCalendars calendars;
    private final Installation installation;
    private final Clock clock;

    PageController(
            CurrentReleases releases,
            Changes changes,
            SharedCalendars calendars,
            Installation installation,
            Clock clock) {
        this.releases = releases;
        this.changes = changes;
        this.calendars = calendars;
        this.installation = installation;
        this.clock = clock;
    }

    /** What is wished for the feed (a kind, a section, a reminder) makes another address, not another page. */
    @GetMapping("/courses/{course}")
    String course(
            @PathVariable String course,
            @RequestParam(required = false) @Nullable String feed,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String alarm,
            Model model,
            HttpServletResponse response) {
        var release = Optional.of(course).filter(CourseId::isValid).flatMap(id -> releases.open(new CourseId(id)));
        if (release.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return fresh("unknown-course", response);
        }
        var schedule = release.get().schedule();
        var choice = FeedChoice.of(schedule, feed, section, alarm);
        var now = clock.instant();
        model.addAttribute("page", CoursePage.of(release.get(), now, installation, choice));
        model.addAttribute(
                "lately",
                Lately.of(
                        changes.latest(release.get(), Lately.RELEASES),
                        CourseClock.of(now, schedule.course().zone())));
        model.addAttribute("followed", schedule.course().id());
        model.addAttribute(
                "calendar", calendars.link(schedule, choice.section()).orElse(null));
        model.addAttribute("origin", installation.publicUrl());
        model.addAttribute("canonical", installation.page(release.get().course()));
        return fresh("course", response);
    }

    static String fresh(String view, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return view;
    }
}
