package org.lectern.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lectern.feed.FeedFormat;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedVariant;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Everything public as files that any web server can host: feeds and Atom byte for byte as they are served, pages without
 * what depends on the day they are looked at. The same releases and settings give the same bytes.
 */
@Component
public final class StaticSite {

    /** Such a page is never read to its end. */
    private static final int RELEASES = 1_000;

    private final CurrentReleases releases;
    private final Changes changes;
    private final SharedCalendars calendars;
    private final Rendering rendering;
    private final Installation installation;

    StaticSite(
            CurrentReleases releases,
            Changes changes,
            SharedCalendars calendars,
            Rendering rendering,
            Installation installation) {
        this.releases = releases;
        this.changes = changes;
        this.calendars = calendars;
        this.rendering = rendering;
        this.installation = installation;
    }

    /** The courses that anybody may see, by id: only they are exported. */
    public List<CourseId> courses() {
        releases.look();
        return releases.allOpen().stream().map(Release::course).toList();
    }

    /**
     * Hands over each file of the site: its path, and its bytes.
     *
     * @param courses of those that anybody may see
     */
    public void write(List<CourseId> courses, BiConsumer<String, byte[]> files) {
        var links = new StaticLinks(installation.publicUrl());
        var engine = engine(links);
        links.files().forEach(files);
        var shown = courses.stream().flatMap(id -> releases.open(id).stream()).toList();
        files.accept("index.html", page(engine, "courses", list(shown)));
        files.accept("404.html", page(engine, "error/404", Map.of()));
        // tells GitHub Pages to serve files as they are
        files.accept(".nojekyll", new byte[0]);
        shown.forEach(release -> write(release, engine, files));
    }

    private void write(Release release, SpringTemplateEngine engine, BiConsumer<String, byte[]> files) {
        for (var kind : FeedKind.values()) {
            for (var format : FeedFormat.values()) {
                var variant = new FeedVariant(kind, format, Set.of(), null, null);
                files.accept(kind.path(release.course(), format), rendering.render(List.of(release), variant));
            }
        }
        var folder = "courses/" + release.course();
        files.accept(folder + "/index.html", page(engine, "course", course(release)));
        files.accept(folder + "/changes/index.html", page(engine, "changes", changes(release)));
        var latest = changes.upTo(release, release.number(), ChangesController.IN_A_FEED);
        files.accept(folder + "/changes.atom", new AtomFeed(installation, release).render(latest.differences()));
    }

    private Map<String, Object> list(List<Release> shown) {
        return Map.of(
                "list", CourseList.whole(shown),
                "origin", installation.publicUrl(),
                "canonical", installation.publicUrl() + "/");
    }

    private Map<String, Object> course(Release release) {
        var schedule = release.schedule();
        var model = new HashMap<String, Object>(Map.of(
                "page", CoursePage.of(release, Instant.EPOCH, installation),
                "lately", new Lately(List.of(), false),
                "followed", schedule.course().id(),
                "origin", installation.publicUrl(),
                "canonical", installation.page(release.course())));
        calendars.link(schedule, null).ifPresent(link -> model.put("calendar", link));
        return model;
    }

    private Map<String, Object> changes(Release release) {
        var chapter = changes.upTo(release, release.number(), RELEASES);
        return Map.of("page", ChangesPage.of(release, chapter, release.number(), Instant.EPOCH));
    }

    private static byte[] page(SpringTemplateEngine engine, String template, Map<String, Object> model) {
        var context = new Context(Locale.ENGLISH, model);
        context.setVariable("still", true);
        return engine.process(template, context).getBytes(StandardCharsets.UTF_8);
    }

    private static SpringTemplateEngine engine(StaticLinks links) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setLinkBuilder(links);
        return engine;
    }
}
