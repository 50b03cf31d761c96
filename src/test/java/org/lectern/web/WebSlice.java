package org.lectern.web;

import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.time.Instant;
import org.lectern.jobs.Folders;
import org.lectern.schedule.Installation;
import org.lectern.sync.InMemoryLedger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** The web and nothing under it. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({
    CurrentReleases.class,
    RenderedFeeds.class,
    ExportedFeeds.class,
    FeedDesk.class,
    FeedServer.class,
    PageController.class,
    CoursesController.class,
    Changes.class,
    ChangesController.class,
    SharedCalendars.class,
    WebResources.class,
    WebSecurity.class
})
class WebSlice {

    @Bean
    InMemory inMemory() {
        return new InMemory();
    }

    @Bean
    Tokens tokens() {
        return new Tokens();
    }

    @Bean
    SetClock setClock() {
        return new SetClock(Instant.EPOCH);
    }

    @Bean
    InMemoryLedger ledger() {
        return new InMemoryLedger();
    }

    @Bean
    Stage stage(InMemory releases, CurrentReleases current, SetClock clock) {
        return new Stage(releases, current, clock);
    }

    @Bean
    Installation installation() {
        return Samples.INSTALLATION;
    }

    @Bean
    FeedMemory feedMemory() {
        return new FeedMemory(DataSize.ofMegabytes(16));
    }

    @Bean
    Folders folders() {
        var nowhere = Path.of("target", "no-such-folder");
        return new Folders(nowhere, nowhere, nowhere);
    }

    /** Pages show at once what a test put into the map: nobody looks in the background. */
    @Bean
    Filter lookFirst(CurrentReleases releases) {
        return (request, response, chain) -> {
            releases.look();
            chain.doFilter(request, response);
        };
    }
}
