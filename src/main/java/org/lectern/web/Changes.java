package org.lectern.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.release.Difference;
import org.lectern.release.Release;
import org.lectern.schedule.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What each release changed, worked out once: a release never changes. Bounded; what was read last stays while the
 * database fails.
 */
@Component
final class Changes {

    private static final int MOST = 4_000;
    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private final Published published;
    private final Map<Key, Difference> held = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Difference> eldest) {
            return size() > MOST;
        }
    };

    Changes(Published published) {
        this.published = published;
    }

    private record Key(CourseId course, int number) {}

    /**
     * Some releases of a course, newest first.
     *
     * @param complete false: earlier ones could not be read at this moment
     */
    record Chapter(List<Difference> differences, boolean complete) {}

    /** So many, from this release backwards. Numbers have no gaps, so nothing is asked for that is held. */
    Chapter upTo(Release newest, int upTo, int most) {
        int first = Math.max(1, upTo - most + 1);
        List<Difference> known = known(newest.course(), upTo, first);
        int next = upTo - known.size();
        if (next < first) {
            return new Chapter(known, true);
        }
        try {
            var read = published.history(newest.course(), next, next - first + 1);
            hold(newest.course(), read);
            known.addAll(read);
            return new Chapter(known, true);
        } catch (RuntimeException failure) {
            if (known.isEmpty()) {
                throw failure;
            }
            log.warn("Changes not readable: course={} number={}", newest.course(), next, failure);
            return new Chapter(known, false);
        }
    }

    /** The newest ones; none while they cannot be read, which is no reason to show nothing else. */
    List<Difference> latest(Release newest, int most) {
        try {
            return upTo(newest, newest.number(), most).differences();
        } catch (RuntimeException failure) {
            log.warn("Changes not readable: course={}", newest.course(), failure);
            return List.of();
        }
    }

    private synchronized List<Difference> known(CourseId course, int upTo, int first) {
        List<Difference> known = new ArrayList<>();
        for (int number = upTo; number >= first; number--) {
            var difference = Optional.ofNullable(held.get(new Key(course, number)));
            if (difference.isEmpty()) {
                break;
            }
            known.add(difference.get());
        }
        return known;
    }

    private synchronized void hold(CourseId course, List<Difference> read) {
        read.forEach(difference -> held.put(new Key(course, difference.number()), difference));
    }
}
