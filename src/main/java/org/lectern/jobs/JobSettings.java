package org.lectern.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs run here.
 *
 * @param parallel how many destinations are worked on at once
 */
@ConfigurationProperties("lectern.jobs")
record JobSettings(@DefaultValue("4") int parallel) {

    JobSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException("lectern.jobs.parallel is " + parallel + "; use 1 or more, such as 4");
        }
    }
}
