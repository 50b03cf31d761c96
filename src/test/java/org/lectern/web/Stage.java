package org.lectern.web;

import java.time.Duration;

/** Sets up what a page is to show. */
record Stage(InMemory releases, CurrentReleases current, SetClock clock) {

    void set(Scene scene) {
        releases.failing = false;
        releases.releases.clear();
        scene.published().forEach(release -> releases.releases.put(release.course(), release));
        // a look now, so that the one in the scene's own time is another
        clock.set(scene.now().minus(Duration.ofHours(1)).toString());
        current.allOpen();
        clock.set(scene.now().toString());
    }
}
