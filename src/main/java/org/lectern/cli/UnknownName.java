package org.lectern.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.jobs.Folders;
import org.lectern.schedule.CourseId;

/** A command named a course or job that is not there. */
final class UnknownName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnknownName(String message) {
        super(message);
    }

    static UnknownName course(String name, List<CourseId> all, Folders folders) {
        var known = all.isEmpty()
                ? "There is no course yet: write the first as "
                        + folders.configDir().resolve("courses") + "/<id>.yaml."
                : "Known: " + all.stream().map(CourseId::value).collect(Collectors.joining(", ")) + ".";
        return new UnknownName("There is no course '" + name + "'. " + known);
    }

    /** @param line what became of its file */
    static UnknownName goneCourse(String line) {
        return new UnknownName(line);
    }

    static UnknownName job(String name, List<String> all, Folders folders) {
        var known = all.isEmpty()
                ? "There is no job yet: write the first as " + folders.jobsDir() + "/<name>.yaml."
                : "Known: " + String.join(", ", all) + ".";
        return new UnknownName("There is no job '" + name + "'. " + known);
    }
}
