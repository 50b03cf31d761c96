package org.lectern.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedRenderer;
import org.lectern.schedule.CourseId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The feed addresses, as calendar programs really ask for them: contracts/ics-feeds.md section 8. */
@RestController
final class FeedController {

    private static final String WHOLE = "/feeds/{course}.ics";
    private static final String BY_KIND = "/feeds/{course}/{kind}.ics";
    private static final MediaType CALENDAR = MediaType.parseMediaType(FeedRenderer.CONTENT_TYPE);
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final CacheControl QUARTER_HOUR =
            CacheControl.maxAge(Duration.ofMinutes(15)).cachePublic();

    private final CurrentReleases releases;
    private final RenderedFeeds feeds;

    FeedController(CurrentReleases releases, RenderedFeeds feeds) {
        this.releases = releases;
        this.feeds = feeds;
    }

    @GetMapping(WHOLE)
    ResponseEntity<byte[]> whole(@PathVariable String course, @RequestHeader HttpHeaders request) {
        return find(course, FeedKind.ALL)
                .map(feed -> answer(feed, course + ".ics", request))
                .orElseGet(this::unknown);
    }

    @GetMapping(BY_KIND)
    ResponseEntity<byte[]> byKind(
            @PathVariable String course, @PathVariable String kind, @RequestHeader HttpHeaders request) {
        return FeedKind.of(kind)
                .flatMap(known -> find(course, known))
                .map(feed -> answer(feed, course + "-" + kind + ".ics", request))
                .orElseGet(this::unknown);
    }

    /** Thunderbird tries PROPFIND and PUT, and takes the wrong refusal for a writable calendar (F53). */
    @RequestMapping({WHOLE, BY_KIND})
    ResponseEntity<Void> refuse() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.GET, HttpMethod.HEAD)
                .build();
    }

    /** Spring answers OPTIONS with 200 unless it is mapped by name. */
    @RequestMapping(
            path = {WHOLE, BY_KIND},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> refuseOptions() {
        return refuse();
    }

    @RequestMapping("/feeds/**")
    ResponseEntity<byte[]> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body("There is no feed at this address.\n".getBytes(StandardCharsets.UTF_8));
    }

    private Optional<RenderedFeed> find(String course, FeedKind kind) {
        return Optional.of(course)
                .filter(CourseId::isValid)
                .flatMap(id -> releases.open(new CourseId(id)))
                .map(release -> feeds.of(release, kind));
    }

    private static ResponseEntity<byte[]> answer(RenderedFeed feed, String file, HttpHeaders request) {
        var headers = new HttpHeaders();
        headers.setETag(feed.etag());
        headers.setLastModified(feed.changed());
        headers.setCacheControl(QUARTER_HOUR);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (feed.isKnownTo(request)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(CALENDAR);
        headers.add(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"");
        if (!AcceptedEncoding.isGzip(request)) {
            return new ResponseEntity<>(feed.plain(), headers, HttpStatus.OK);
        }
        headers.add(HttpHeaders.CONTENT_ENCODING, "gzip");
        return new ResponseEntity<>(feed.zipped(), headers, HttpStatus.OK);
    }
}
