package org.lectern.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.source.Problem;
import org.lectern.source.Severity;

/** Tells the author what was made of a page: first what is missing, last a summary. */
final class ImportReport {

    private static final int FEW = 4;

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

    /** Where it is said of: {@code line 8, 9, 10 and 25 more: }. */
    private static String place(String message, List<Integer> at) {
        if (at.get(0) == 0) {
            return "";
        }
        var shown = at.stream().limit(FEW).map(String::valueOf).collect(Collectors.joining(", "));
        var more = at.size() > FEW ? " and " + (at.size() - FEW) + " more" : "";
        return "line " + shown + more + (message.startsWith("to line") ? " " : ": ");
    }

    private void group(String heading, List<Doubt> doubts) {
        if (!doubts.isEmpty()) {
            lines.add(heading);
            Map<String, List<Integer>> byMessage = new LinkedHashMap<>();
            doubts.forEach(one -> byMessage
                    .computeIfAbsent(one.message(), same -> new ArrayList<>())
                    .add(one.line()));
            byMessage.forEach((message, at) -> lines.add("  " + place(message, at) + message));
            lines.add("");
        }
    }
}
