package org.lectern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.jobs.Folders;
import org.lectern.jobs.JobFile;
import org.lectern.jobs.Namesakes;
import org.lectern.source.CalendarReader;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;

/** Reads a file as what it is for, which its folder says. Any number of threads may ask at once. */
final class FileCheck {

    private final ScheduleReader reader = new ScheduleReader();
    private final Folders folders;
    private final Namesakes namesakes;

    FileCheck(Folders folders) {
        this.folders = folders;
        this.namesakes = Namesakes.among(folders.courseFiles());
    }

    Checked check(Path file) {
        if (isIn(folders.jobsDir(), file)) {
            return job(file);
        }
        return isIn(folders.calendarsDir(), file) ? calendar(file) : schedule(file);
    }

    private static boolean isIn(Path folder, Path file) {
        var parent = file.toAbsolutePath().normalize().getParent();
        return folder.toAbsolutePath().normalize().equals(parent);
    }

    private static Checked job(Path file) {
        var read = JobFile.read(file);
        var definition = read.definition();
        var contents = definition == null ? "" : "job " + definition.type().word();
        return new Checked(file, Checked.Sort.JOB, contents, read.problems());
    }

    private static Checked calendar(Path file) {
        return new Checked(file, Checked.Sort.CALENDAR, "shared calendar", new CalendarReader().problems(file));
    }

    private Checked schedule(Path file) {
        List<Problem> problems = new ArrayList<>(namesakes.problems(file));
        var result = reader.read(file);
        if (result instanceof SourceResult.Valid valid) {
            problems.addAll(valid.warnings());
            return new Checked(file, Checked.Sort.SCHEDULE, Words.count(valid.schedule()), problems);
        }
        problems.addAll(((SourceResult.Invalid) result).problems());
        return new Checked(file, Checked.Sort.SCHEDULE, "", problems);
    }
}
