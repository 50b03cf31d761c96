package org.lectern.jobs;

import java.time.Clock;
import java.time.ZoneOffset;
import org.lectern.schedule.CourseId;
import org.lectern.sync.TargetName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a course was purged and rests since: no job fills it again until somebody asks for that very target. */
@Repository
public class RestingTargets {

    private final JdbcClient jdbc;
    private final Clock clock;

    RestingTargets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on the course rests there. */
    void rest(CourseId course, TargetName target) {
        if (rests(course, target)) {
            return;
        }
        try {
            jdbc.sql("insert into resting_destination (course, target, since) values (?, ?, ?)")
                    .params(course.value(), target.name(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException anotherPartWasFirst) {
            // it rests all the same
        }
    }

    boolean rests(CourseId course, TargetName target) {
        return jdbc.sql("select count(*) from resting_destination where course = ? and target = ?")
                        .params(course.value(), target.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Somebody asked for it by name: the course is published there again. */
    public void wake(CourseId course, TargetName target) {
        jdbc.sql("delete from resting_destination where course = ? and target = ?")
                .params(course.value(), target.name())
                .update();
    }
}
