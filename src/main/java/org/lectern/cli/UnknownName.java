package org.lectern.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.jobs.Folders;
import org.lectern.schedule.CourseId;

/** A command named a course or job that is not there. */
final class UnknownName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    private UnknownName(String name, String message) {
        super(message);
        this.name = name;
    }

    String name() {
        return name;
    }

    static UnknownName course(String name, List<CourseId> all, Folders folders) {
        var known = all.isEmpty()
                ? "There is no course yet: write the first as "
                        + folders.configDir().resolve("courses") + "/<id>.yaml."
                : "Known: " + all.stream().map(CourseId::value).collect(Collectors.joining(", ")) + ".";
        return new UnknownName(name, "There is no course '" + name + "'. " + known);
    }

    /** The same, but with what became of the course. */
    UnknownName because(String line) {
        return new UnknownName(name, line);
    }

    static UnknownName job(String name, List<String> all, Folders folders) {
        var known = all.isEmpty()
                ? "There is no job yet: write the first as " + folders.jobsDir() + "/<name>.yaml."
                : "Known: " + String.join(", ", all) + ".";
        return new UnknownName(name, "There is no job '" + name + "'. " + known);
    }
}
