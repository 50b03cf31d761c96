package org.lectern.canvas;

import java.util.random.RandomGenerator;
import org.lectern.http.HttpSettings;
import org.lectern.http.Pause;
import org.lectern.schedule.Installation;
import org.lectern.sync.Target;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers Canvas as a target. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CanvasSettings.class, HttpSettings.class})
class CanvasConfiguration {

    @Bean
    Target canvasTarget(
            CanvasSettings settings,
            Installation installation,
            HttpSettings http,
            RandomGenerator random,
            Pause pause) {
        return new CanvasTarget(settings, installation, http, random, pause);
    }
}
