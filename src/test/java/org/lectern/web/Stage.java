package org.lectern.web;

import java.time.Duration;
import java.util.ArrayList;

/** Sets up what a page is to show. */
record Stage(InMemory releases, CurrentReleases current, SetClock clock) {

    void set(Scene scene) {
        releases.failing = false;
        releases.releases.clear();
        releases.earlier.clear();
        for (var release : scene.published()) {
            var before = releases.releases.put(release.course(), release);
            if (before != null) {
                releases.earlier
                        .computeIfAbsent(release.course(), course -> new ArrayList<>())
                        .add(before);
            }
        }
        // a look now, so that the one in the scene's own time is another
        clock.set(scene.now().minus(Duration.ofHours(1)).toString());
        current.allOpen();
        clock.set(scene.now().toString());
    }
}
