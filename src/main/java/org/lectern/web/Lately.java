package org.lectern.web;

import java.time.Duration;
import java.util.List;
import org.lectern.release.Difference;

/**
 * What students would notice of the last weeks' releases, newest first: a few lines for who looks at the course's page.
 *
 * @param more whether the page of changes has more
 */
record Lately(List<Row> rows, boolean more) {

    /** So many releases say enough. */
    static final int RELEASES = 10;

    private static final Duration WEEKS = Duration.ofDays(21);
    private static final int LINES = 5;

    record Row(TimeText day, String sort, String sentence) {}

    /** A first release is no change. */
    static Lately of(List<Difference> newestFirst, CourseClock clock) {
        var since = clock.now().toInstant().minus(WEEKS);
        var all = newestFirst.stream()
                .filter(difference -> !difference.isFirst() && difference.made().isAfter(since))
                .flatMap(difference -> difference.noticed().stream()
                        .map(ChangesPage::row)
                        .map(line -> new Row(day(difference, clock), line.sort(), line.brief())))
                .toList();
        return new Lately(all.stream().limit(LINES).toList(), all.size() > LINES);
    }

    private static TimeText day(Difference difference, CourseClock clock) {
        return clock.day(difference.made().atZone(clock.now().getZone()).toLocalDate());
    }
}
