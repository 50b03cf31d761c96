package org.lectern.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.release.Release;

/** A page in one state: what is published, when it is looked at, and its address. */
record Scene(String name, Instant now, String path, List<Release> published) {

    private static final String COURSE = "/courses/cos597a-fall2025";
    private static final String MINE = "/my-courses?course=cos597a-fall2025&course=hci-301&course=gone-1";

    /** Every state that somebody may meet. */
    static List<Scene> all() {
        return List.of(
                course("before", "2025-08-20T12:00:00Z", Samples.cos()),
                course("next", "2025-09-08T22:00:00Z", Samples.cos()),
                course("soon", "2025-09-09T14:15:00Z", Samples.cos()),
                course("now", "2025-09-09T15:00:00Z", Samples.cos()),
                course("no-class", "2025-10-14T14:00:00Z", Samples.cos()),
                course("over", "2026-01-05T12:00:00Z", Samples.cos()),
                course("full", "2025-10-05T12:00:00Z", Samples.full()),
                scene("full-recess", "2025-10-14T12:00:00Z", COURSE, Samples.full()),
                scene(
                        "full-chosen",
                        "2025-10-05T12:00:00Z",
                        COURSE + "?feed=lectures&section=p01&alarm=15m",
                        Samples.full()),
                scene("cancelled-next", "2025-09-15T12:00:00Z", "/courses/hci-301", Samples.eventful()),
                scene("empty", "2025-09-15T12:00:00Z", "/courses/empty", OtherSamples.empty()),
                new Scene("changed", at("2025-09-24T12:00:00Z"), COURSE, Samples.changed()),
                new Scene("changes", at("2025-09-24T12:00:00Z"), COURSE + "/changes", Samples.changed()),
                new Scene("changes-older", at("2025-09-24T12:00:00Z"), COURSE + "/changes?before=3", Samples.changed()),
                new Scene("changes-none", at("2025-09-24T12:00:00Z"), COURSE + "/changes?before=1", Samples.changed()),
                scene("hebrew", "2025-10-27T12:00:00Z", "/courses/hebrew", OtherSamples.hebrew()),
                scene("arabic", "2025-10-27T12:00:00Z", "/courses/arabic", OtherSamples.arabic()),
                scene("chinese", "2025-10-27T12:00:00Z", "/courses/chinese", OtherSamples.chinese()),
                scene("courses-none", "2025-09-15T12:00:00Z", "/"),
                scene("courses-one", "2025-09-15T12:00:00Z", "/", Samples.cos()),
                new Scene("courses-thirty", at("2025-09-15T12:00:00Z"), "/", OtherSamples.many(30)),
                new Scene("courses-many", at("2025-09-15T12:00:00Z"), "/?page=2&course=c-1", OtherSamples.many(250)),
                new Scene("courses-found", at("2025-09-15T12:00:00Z"), "/?q=systems", OtherSamples.many(30)),
                new Scene("courses-not-found", at("2025-09-15T12:00:00Z"), "/?q=zzz", OtherSamples.many(30)),
                scene("mine", "2025-09-15T12:00:00Z", MINE, Samples.cos(), Samples.eventful()),
                scene("mine-none", "2025-09-15T12:00:00Z", "/my-courses", Samples.cos()),
                scene("unknown-course", "2025-09-15T12:00:00Z", "/courses/unknown"),
                scene("nothing-here", "2025-09-15T12:00:00Z", "/nothing"));
    }

    /** A course whose author attacks its readers. */
    static Scene hostile() {
        return scene("hostile", "2025-10-26T12:00:00Z", "/courses/hostile", OtherSamples.hostile());
    }

    private static Scene course(String name, String now, Release release) {
        return scene(name, now, COURSE, release);
    }

    private static Scene scene(String name, String now, String path, Release... published) {
        return new Scene(name, at(now), path, Stream.of(published).toList());
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Override
    public String toString() {
        return name;
    }
}
