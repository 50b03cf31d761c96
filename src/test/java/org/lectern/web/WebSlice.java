package org.lectern.web;

import java.time.Instant;
import org.lectern.schedule.Installation;
import org.lectern.sync.InMemoryLedger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The web and nothing under it. */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({
    CurrentReleases.class,
    RenderedFeeds.class,
    FeedController.class,
    PageController.class,
    CoursesController.class,
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
}
