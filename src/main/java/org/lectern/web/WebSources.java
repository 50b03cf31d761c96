package org.lectern.web;

import java.util.Map;
import java.util.Optional;
import org.lectern.feed.FeedRenderer;
import org.lectern.release.Release;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pages and feeds come from: the database's releases and our renderer. */
@Configuration(proxyBeanMethods = false)
class WebSources {

    @Bean
    Published published(Releases releases) {
        return new Published() {
            @Override
            public Map<CourseId, Integer> newestNumbers() {
                return releases.newestNumbers();
            }

            @Override
            public Optional<Release> newest(CourseId course) {
                return releases.newest(course);
            }
        };
    }

    @Bean
    Rendering rendering(FeedRenderer renderer) {
        return renderer::render;
    }
}
