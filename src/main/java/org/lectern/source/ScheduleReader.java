package org.lectern.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.schedule.CourseId;

/** Reads the canonical file of a course: the whole schedule, or everything that is wrong with it. */
public final class ScheduleReader {

    private static final String ENDING = ".yaml";

    private static final List<Check> CHECKS = List.of(
            new TermCheck(),
            new IdCheck(),
            new TitleCheck(),
            new CalendarCheck(),
            new ClosedCheck(),
            new SectionCheck(),
            new SessionCheck(),
            new ExceptionCheck(),
            new ClockCheck());

    /** Never throws for what is in the file, or for a file that is not there: that is a problem, too. */
    public SourceResult read(Path file) {
        var problems = new Problems();
        return read(file, YamlFile.read(file, problems), problems);
    }

    /** Reads a text that is meant for the file, as if it stood there already. */
    public SourceResult read(Path file, String text) {
        var problems = new Problems();
        return read(file, YamlFile.read(file, text, problems), problems);
    }

    private static SourceResult read(Path file, Optional<Section> found, Problems problems) {
        var draft = found.map(root -> Draft.read(root, file, problems));
        draft.ifPresent(one -> CHECKS.forEach(check -> check.check(one, problems)));
        checkName(file, draft, problems);
        if (draft.isEmpty() || problems.hasErrors()) {
            return new SourceResult.Invalid(name(file), problems.sorted());
        }
        var schedule = draft.get().schedule();
        OverlapCheck.check(draft.get(), schedule, problems);
        LengthCheck.check(draft.get(), schedule, problems);
        return new SourceResult.Valid(schedule, problems.sorted());
    }

    private static void checkName(Path file, Optional<Draft> draft, Problems problems) {
        var name = name(file);
        var whole = String.valueOf(file.getFileName());
        var start = new Position(file.toString(), 1, 1);
        if (!whole.endsWith(ENDING) || !CourseId.isValid(name)) {
            problems.error(
                    start,
                    "A schedule's file is named by the course's id and " + ENDING + ", not '" + whole + "'",
                    "Rename it to something like cos597a-fall2025" + ENDING + ".");
            return;
        }
        draft.map(one -> one.heading().id())
                .filter(id -> !id.value().equals(name))
                .ifPresent(id -> problems.error(
                        id.position(),
                        "The id '" + id.value() + "' is not the name of the file",
                        "Write `id: " + name + "`, or rename the file to " + id.value() + ENDING + "."));
    }

    private static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
