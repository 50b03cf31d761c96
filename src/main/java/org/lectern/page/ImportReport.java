package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import org.lectern.source.Problem;
import org.lectern.source.Severity;

/** Tells the author what was made of a page: first what is missing, last a summary. */
final class ImportReport {

    private final List<String> lines = new ArrayList<>();

    private ImportReport() {}

    static List<String> of(ImportedCourse course, CheckedFile checked) {
        var report = new ImportReport();
        report.missing(course, checked);
        report.group("Assumed; please confirm:", course.assumed());
        report.group("Please check:", course.doubts());
        report.group("Not understood, or left out:", course.missed());
        return report.lines;
    }

    private void missing(ImportedCourse course, CheckedFile checked) {
        if (checked.schedule() != null) {
            return;
        }
        lines.add("The file is not complete yet. Fill in the lines marked TO FILL IN, then run `validate`:");
        if (course.zone() == null) {
            lines.add(
                    "  The time zone is not known: give it with `--zone`, or once for all with the setting lectern.zone.");
        }
        checked.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(ImportReport::told)
                .forEach(lines::add);
        lines.add("");
    }

    private static String told(Problem problem) {
        return "  line " + problem.position().line() + " of the file: " + problem.message();
    }

    private void group(String heading, List<Doubt> doubts) {
        if (!doubts.isEmpty()) {
            lines.add(heading);
            doubts.forEach(one -> lines.add("  "
                    + (one.line() == 0
                            ? ""
                            : "line " + one.line() + (one.message().startsWith("to line") ? " " : ": "))
                    + one.message()));
            lines.add("");
        }
    }
}
