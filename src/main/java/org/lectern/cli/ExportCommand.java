package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.schedule.CourseId;
import org.lectern.web.StaticSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes feeds and pages as files, for any web server. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the feeds, pages and Atom of all public courses, or of those that are named, as files that any web",
            "server or GitHub Pages can host. Pages are without what depends on the day. Publishes nothing: run sync before."
        },
        footer = {
            "",
            "Examples:",
            "  lectern export site --lectern.public-url=https://courses.example.edu",
            "  lectern export docs cos597a-fall2025 --lectern.public-url=https://example.github.io/courses",
            "",
            "Other files in the folder are left alone, and what an earlier export wrote there and no course has any more",
            "is removed. Links and feeds name the public address, so give the one at which it will be found.",
            "",
            "Exit codes: 0 written, 6 the folder cannot be written, 64 unknown or unlisted course, or a file in the way."
        })
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder; made if it is not there.")
    private Path folder = Path.of("");

    @Parameters(index = "1..*", paramLabel = "COURSE", description = "The courses' ids; all public ones unless given.")
    private List<String> named = new ArrayList<>();

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            var site = context.getBean(StaticSite.class);
            var courses = courses(site.courses());
            if (courses.isEmpty()) {
                session.out().println("No course is public yet, so there is nothing to export: publish one with sync.");
                return ExitCode.IN_SYNC.code();
            }
            var export = ExportFolder.open(folder);
            site.write(courses, export::write);
            int removed = export.close();
            session.out()
                    .println(folder + " has " + Words.count(courses.size(), "course") + " in "
                            + Words.count(export.size(), "file")
                            + (removed == 0 ? "" : ", " + removed + " removed that no course has any more")
                            + ", made for " + session.installation().publicUrl() + "/");
        }
        return ExitCode.IN_SYNC.code();
    }

    private List<CourseId> courses(List<CourseId> open) {
        for (var name : named) {
            if (open.stream().noneMatch(course -> course.value().equals(name))) {
                throw Misuse.of(name + " is no course that anybody may see: unknown, unlisted, or not published yet.");
            }
        }
        return named.isEmpty()
                ? open
                : named.stream().distinct().map(CourseId::new).toList();
    }
}
