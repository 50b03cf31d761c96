package org.lectern.jobs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Limits;
import org.lectern.sync.TargetName;

/**
 * One run, as it was asked for.
 *
 * @param job the name of the job definition
 * @param insistent whether the targets were named one by one, so that one without an account is a failure
 * @param approved plans that may pass the limits
 * @param rollback what is to be published instead of the file; null: the file
 */
public record RunRequest(
        String job,
        JobDefinition.Type type,
        Cause cause,
        List<CourseId> courses,
        Set<TargetName> targets,
        boolean insistent,
        Limits limits,
        List<Approval> approved,
        @Nullable Rollback rollback) {

    public RunRequest {
        courses = courses.stream().sorted().distinct().toList();
        targets = Set.copyOf(targets);
        approved = List.copyOf(approved);
    }

    /** For what the files say. */
    public RunRequest(
            String job,
            JobDefinition.Type type,
            Cause cause,
            List<CourseId> courses,
            Set<TargetName> targets,
            boolean insistent,
            Limits limits,
            List<Approval> approved) {
        this(job, type, cause, courses, targets, insistent, limits, approved, null);
    }

    /**
     * An earlier release, to be published again.
     *
     * @param release its number
     * @param after the number of the newest release when it was asked for: what is published later stays
     */
    public record Rollback(int release, int after) {}

    /** The digests of one course's plans that somebody read and allowed. */
    public record Approval(CourseId course, Set<String> digests) {

        public Approval {
            digests = Set.copyOf(digests);
        }
    }

    /** The digests allowed for a course. */
    Set<String> approvedFor(CourseId course) {
        return approved.stream()
                .filter(approval -> approval.course().equals(course))
                .flatMap(approval -> approval.digests().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** What started it. */
    public enum Cause {
        COMMAND,
        SCHEDULE,
        CATCH_UP,
        REQUEST,
        START_UP
    }

    /** This definition for these courses, whatever courses it names itself. */
    public static RunRequest of(JobDefinition job, Cause cause, List<CourseId> courses) {
        return new RunRequest(job.name(), job.type(), cause, courses, job.targets(), false, job.limits(), List.of());
    }

    public RunRequest onTargets(Set<TargetName> chosen) {
        return new RunRequest(job, type, cause, courses, chosen, true, limits, approved, rollback);
    }

    public RunRequest approving(List<Approval> approvals) {
        return new RunRequest(job, type, cause, courses, targets, insistent, limits, approvals, rollback);
    }

    public RunRequest rollingBack(Rollback earlier) {
        return new RunRequest(job, type, cause, courses, targets, insistent, limits, approved, earlier);
    }
}
