package org.lectern.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.lectern.schedule.Installation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of courses, and the page on which several become one calendar. */
@Controller
final class CoursesController {

    private final CurrentReleases releases;
    private final Installation installation;
    private final Clock clock;

    CoursesController(CurrentReleases releases, Installation installation, Clock clock) {
        this.releases = releases;
        this.installation = installation;
        this.clock = clock;
    }

    @GetMapping({"/", "/courses"})
    String courses(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") List<String> course,
            Model model,
            HttpServletResponse response) {
        var asked = CourseQuery.of(q, page, course);
        model.addAttribute("list", CourseList.of(releases.allOpen(), asked, clock.instant()));
        model.addAttribute("origin", installation.publicUrl());
        model.addAttribute("canonical", installation.publicUrl() + "/");
        return PageController.fresh("courses", response);
    }

    @GetMapping("/my-courses")
    String myCourses(@RequestParam(defaultValue = "") List<String> course, Model model, HttpServletResponse response) {
        var chosen = CourseQuery.of("", "1", course).chosen();
        model.addAttribute("mine", MyCourses.of(chosen, releases::open, clock.instant(), installation));
        return PageController.fresh("my-courses", response);
    }
}
