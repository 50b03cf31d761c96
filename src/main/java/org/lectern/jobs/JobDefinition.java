package org.lectern.jobs;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Limits;
import org.lectern.sync.TargetName;

/**
 * What a file of {@code jobs/} says: what runs, for which courses, on which targets, when, within which limits.
 *
 * @param name the file's name
 * @param courses empty: all
 * @param times null: only when asked for
 */
public record JobDefinition(
        String name,
        Type type,
        List<CourseId> courses,
        Set<TargetName> targets,
        @Nullable Times times,
        Limits limits) {

    public JobDefinition {
        courses = List.copyOf(courses);
        targets = Set.copyOf(targets);
    }

    /** Which Spring Batch job it is. */
    public enum Type {
        PUBLISH_FEEDS("publish-feeds"),
        SYNC("sync"),
        /** Only ever asked for by a person; no file may hold it. */
        PURGE("purge");

        /** What a file may say. */
        static final Type[] IN_FILES = {PUBLISH_FEEDS, SYNC};

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The job's name in files and in the job repository. */
        public String word() {
            return word;
        }
    }

    /** When it starts by itself: a Spring cron expression of six fields, in this zone. */
    public record Times(String cron, ZoneId zone) {}
}
