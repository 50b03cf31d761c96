package org.lectern.jobs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.release.Releases;
import org.lectern.schedule.CourseId;
import org.slf4j.Logger;
import org.springframework.stereotype.Component;

/**
 * Courses that were published and whose file is no longer there. A file that vanished is no wish to unpublish: nothing of
 * theirs is touched, and it is said until somebody decides.
 */
@Component
public class GoneFiles {

    private final Folders folders;
    private final Releases releases;

    GoneFiles(Folders folders, Releases releases) {
        this.folders = folders;
        this.releases = releases;
    }

    /** In the order of their ids. A file with a slip in its name is there, and is told of elsewhere. */
    public List<CourseId> courses() {
        Set<String> there = new HashSet<>();
        folders.courses().forEach(course -> there.add(course.value()));
        folders.misnamed().forEach(file -> there.add(Folders.stem(file)));
        return releases.newestNumbers().keySet().stream()
                .filter(course -> !there.contains(course.value()))
                .sorted()
                .toList();
    }

    /** What to know of each, and what to do, a line each. */
    public List<String> lines() {
        return courses().stream().map(GoneFiles::line).toList();
    }

    /** The line of this course, if it is one. */
    public Optional<String> line(String course) {
        return courses().stream()
                .filter(gone -> gone.value().equals(course))
                .findFirst()
                .map(GoneFiles::line);
    }

    void tell(Logger log) {
        lines().forEach(log::warn);
    }

    private static String line(CourseId course) {
        return course + " has no file any more; what is published of it stays as it is. Put the file back, or one that"
                + " says `archived: true`.";
    }
}
