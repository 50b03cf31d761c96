package org.lectern.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public pages. They speak of today, so nobody keeps them without asking again. */
@Controller
final class PageController {

    private final CurrentReleases releases;
    private final Installation installation;
    private final Clock clock;

    PageController(CurrentReleases releases, Installation installation, Clock clock) {
        this.releases = releases;
        this.installation = installation;
        this.clock = clock;
    }

    /** Courses that go on stand before those that are over. */
    @GetMapping({"/", "/courses"})
    String courses(Model model, HttpServletResponse response) {
        var now = clock.instant();
        var cards = releases.allOpen().stream()
                .map(release -> CourseCard.of(release, now))
                .sorted(Comparator.comparing(CourseCard::over))
                .toList();
        model.addAttribute("courses", cards);
        return fresh("courses", response);
    }

    @GetMapping("/courses/{course}")
    String course(@PathVariable String course, Model model, HttpServletResponse response) {
        var release = Optional.of(course).filter(CourseId::isValid).flatMap(id -> releases.open(new CourseId(id)));
        if (release.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return fresh("unknown-course", response);
        }
        model.addAttribute("page", CoursePage.of(release.get(), clock.instant(), installation));
        return fresh("course", response);
    }

    private static String fresh(String view, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        return view;
    }
}
