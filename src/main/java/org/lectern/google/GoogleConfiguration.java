package org.lectern.google;

import java.util.random.RandomGenerator;
import org.lectern.http.HttpSettings;
import org.lectern.http.Pause;
import org.lectern.schedule.Installation;
import org.lectern.sync.Target;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GoogleSettings.class, HttpSettings.class})
class GoogleConfiguration {

    @Bean
    Target googleTarget(
            GoogleSettings settings,
            Installation installation,
            HttpSettings http,
            RandomGenerator random,
            Pause pause) {
        return new GoogleTarget(new GoogleAccount(settings, http, random, pause), installation);
    }
}
