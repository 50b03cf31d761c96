package org.lectern.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.jobs.GoneFiles;

/** Asks for courses that are published and have no file, where a command has no context of its own yet. */
record GoneCourses(Session session) {

    void tell() {
        ask(GoneFiles::lines, List.<String>of()).forEach(session.out()::println);
    }

    /** What to know of this course, if it is one of them. */
    Optional<String> line(String course) {
        return ask(files -> files.line(course), Optional.<String>empty());
    }

    /** Before the first run nothing is published, and a question alone must make no database. */
    private <T> T ask(Function<GoneFiles, T> question, T ofNone) {
        if (!session.mayHavePublished()) {
            return ofNone;
        }
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            return question.apply(context.getBean(GoneFiles.class));
        }
    }
}
