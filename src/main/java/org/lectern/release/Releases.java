package org.lectern.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Schedule;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every release of every course, kept in the database. Safe for several threads and processes. */
@Component
public final class Releases {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    public Releases(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Optional<Release> newest(CourseId course) {
        return jdbc.sql("""
                        select * from schedule_release where course = :course
                        order by release_number desc fetch first 1 rows only""")
                .param("course", course.value())
                .query(Releases::release)
                .optional();
    }

    /** How many releases there are: the cheap way to see that one was made, a tenth of asking for the numbers. */
    public long count() {
        return jdbc.sql("select count(*) from schedule_release")
                .query(Long.class)
                .single();
    }

    /** The number of each course's newest release; with 50,000 releases it takes tens of milliseconds. */
    public Map<CourseId, Integer> newestNumbers() {
        Map<CourseId, Integer> numbers = new HashMap<>();
        jdbc.sql("select course, max(release_number) as newest from schedule_release group by course")
                .query(row -> {
                    numbers.put(new CourseId(row.getString("course")), row.getInt("newest"));
                });
        return numbers;
    }

    public Optional<Release> find(CourseId course, int number) {
        return jdbc.sql("select * from schedule_release where course = :course and release_number = :number")
                .param("course", course.value())
                .param("number", number)
                .query(Releases::release)
                .optional();
    }

    /**
     * So many releases of a course, newest first, with all they hold.
     *
     * @param upTo the number of the newest that is wanted
     */
    public List<Release> upTo(CourseId course, int upTo, int most) {
        return jdbc.sql("""
                        select * from schedule_release where course = :course and release_number <= :number
                        order by release_number desc fetch first :most rows only""")
                .param("course", course.value())
                .param("number", upTo)
                .param("most", most)
                .query(Releases::release)
                .list();
    }

    /** So many differences of a course, newest first; {@code upTo} as in {@link #upTo}. */
    public List<Difference> history(CourseId course, int upTo, int most) {
        var all = upTo(course, upTo, most == Integer.MAX_VALUE ? most : most + 1);
        return IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(at -> Difference.between(at + 1 < all.size() ? all.get(at + 1) : null, all.get(at)))
                .toList();
    }

    /** The release before the newest one that said this very schedule and was rolled back since, if one did. */
    public Optional<Withdrawn> withdrawn(Schedule schedule) {
        var newest = newest(schedule.course().id());
        if (newest.isEmpty() || newest.get().schedule().equals(schedule)) {
            return Optional.empty();
        }
        var release = newest.get();
        return release.again() == null
                ? Optional.empty()
                : upTo(release.course(), release.number() - 1, release.number() - release.again() - 1).stream()
                        .filter(one -> one.schedule().equals(schedule))
                        .findFirst()
                        .map(one -> new Withdrawn(one.number(), release));
    }

    /**
     * Publishes an earlier release again, under the next number, in a transaction of its own. Nothing happens where
     * another release came meanwhile, or where the newest says the same: the newest comes back as it is.
     *
     * @param earlier the number of the release to be published again
     * @param after the number of the newest release when this was asked for; so that asking twice does it once
     * @throws IllegalArgumentException if there is no such release
     */
    public Release publishAgain(CourseId course, int earlier, int after, Instant now) {
        while (true) {
            try {
                return alone.execute(status -> againAfterNewest(course, earlier, after, now));
            } catch (DuplicateKeyException anotherProcessWasFirst) {
                // Then another release came meanwhile, and that one stays.
            }
        }
    }

    private Release againAfterNewest(CourseId course, int earlier, int after, Instant now) {
        var newest = newest(course).orElseThrow();
        var wanted = find(course, earlier)
                .orElseThrow(() -> new IllegalArgumentException(course + " has no release " + earlier));
        if (newest.number() != after || newest.schedule().equals(wanted.schedule())) {
            return newest;
        }
        var next = newest.followedByAgain(wanted, now);
        store(next);
        return next;
    }

    /**
     * Makes this the newest schedule of its course, in a transaction of its own; where it is that already, nothing
     * happens and the newest release comes back as it is.
     */
    public Release publish(Schedule schedule, Instant now) {
        while (true) {
            try {
                return alone.execute(status -> publishAfterNewest(schedule, now));
            } catch (DuplicateKeyException anotherProcessWasFirst) {
                // What it published may be this very schedule: look and decide again.
            }
        }
    }

    private Release publishAfterNewest(Schedule schedule, Instant now) {
        var newest = newest(schedule.course().id()).orElse(null);
        if (newest != null && newest.schedule().equals(schedule)) {
            return newest;
        }
        var next = newest == null ? Release.first(schedule, now) : newest.followedBy(schedule, now);
        store(next);
        return next;
    }

    private void store(Release release) {
        jdbc.sql("""
                        insert into schedule_release (course, release_number, made, schedule, stamps, again)
                        values (:course, :number, :made, :schedule, :stamps, :again)""")
                .param("course", release.course().value())
                .param("number", release.number())
                .param("made", release.made().atOffset(ZoneOffset.UTC))
                .param("schedule", StoredForm.of(release.schedule()))
                .param("stamps", StoredForm.of(release.stamps()))
                .param("again", release.again())
                .update();
    }

    private static Release release(ResultSet row, int index) throws SQLException {
        return new Release(
                row.getInt("release_number"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                StoredForm.schedule(row.getString("schedule")),
                StoredForm.stamps(row.getString("stamps")),
                row.getObject("again", Integer.class));
    }
}
