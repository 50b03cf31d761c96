package org.lectern.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the releases of a public course changed: a page for people, and Atom for their feed readers. */
@Controller
final class ChangesController {

    private static final int ON_A_PAGE = 20;
    static final int IN_A_FEED = 50;
    private static final CacheControl QUARTER_HOUR =
            CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic();

    private final CurrentReleases releases;
    private final Changes changes;
    private final Installation installation;
    private final Clock clock;

    ChangesController(CurrentReleases releases, Changes changes, Installation installation, Clock clock) {
        this.releases = releases;
        this.changes = changes;
        this.installation = installation;
        this.clock = clock;
    }

    /** @param before only releases of a lower number; 0: all */
    @GetMapping("/courses/{course}/changes")
    String page(
            @PathVariable String course,
            @RequestParam(defaultValue = "0") String before,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        var release = find(course);
        if (release.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "unknown-course";
        }
        int upTo = upTo(before, release.get().number());
        var chapter = changes.upTo(release.get(), upTo, ON_A_PAGE);
        model.addAttribute("page", ChangesPage.of(release.get(), chapter, upTo, clock.instant()));
        return "changes";
    }

    @GetMapping("/courses/{course}/changes.atom")
    ResponseEntity<byte[]> atom(@PathVariable String course) {
        return find(course)
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .cacheControl(CacheControl.noCache())
                        .build());
    }

    private ResponseEntity<byte[]> answer(Release release) {
        var chapter = changes.upTo(release, release.number(), IN_A_FEED);
        if (!chapter.complete()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        var feed = new AtomFeed(installation, release).render(chapter.differences());
        // Spring makes it a 304 by these two where the reader has it already
        return ResponseEntity.ok()
                .eTag(RenderedFeed.etag(feed))
                .lastModified(release.made())
                .cacheControl(QUARTER_HOUR)
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=utf-8"))
                .body(feed);
    }

    private Optional<Release> find(String course) {
        return Optional.of(course).filter(CourseId::isValid).flatMap(id -> releases.open(new CourseId(id)));
    }

    /** A number that is none, or of no release, is no reason to show nothing. */
    private static int upTo(String before, int newest) {
        return before.matches("[1-9][0-9]{0,8}") ? Math.min(newest, Integer.parseInt(before) - 1) : newest;
    }
}
