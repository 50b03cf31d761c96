package org.lectern.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
                        insert into schedule_release (course, release_number, made, schedule, stamps)
                        values (:course, :number, :made, :schedule, :stamps)""")
                .param("course", release.course().value())
                .param("number", release.number())
                .param("made", release.made().atOffset(ZoneOffset.UTC))
                .param("schedule", StoredForm.of(release.schedule()))
                .param("stamps", StoredForm.of(release.stamps()))
                .update();
    }

    private static Release release(ResultSet row, int index) throws SQLException {
        return new Release(
                row.getInt("release_number"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                StoredForm.schedule(row.getString("schedule")),
                StoredForm.stamps(row.getString("stamps")));
    }
}
