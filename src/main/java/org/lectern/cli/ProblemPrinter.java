package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import org.lectern.source.Excerpt;
import org.lectern.source.Excerpts;
import org.lectern.source.Problem;
import org.lectern.source.Severity;
import picocli.CommandLine.Help.Ansi.Style;

/** What is wrong with a file on the screen: each problem with its place, the line it is about, and what would work. */
record ProblemPrinter(Screen screen) {

    /** What one can read before mending some of it. */
    private static final int MOST = 100;

    private static final String NUMBERED = "%5d | ";
    private static final String GUTTER = "      | ";

    /** Problems of one file. */
    void print(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var excerpts = Excerpts.of(Path.of(problems.get(0).position().file()));
        problems.stream().limit(MOST).forEach(problem -> print(problem, excerpts));
        if (problems.size() > MOST) {
            screen.println("… and " + Words.count(problems.size() - MOST, "more problem"));
        }
    }

    private void print(Problem problem, Excerpts excerpts) {
        var mark = problem.severity() == Severity.WARNING ? screen.styled("warning: ", Style.fg_yellow) : "";
        screen.println(screen.styled(problem.position() + ":", Style.bold) + " " + mark
                + screen.styled(problem.message(), Style.bold));
        var excerpt = excerpts.at(problem.position());
        excerpt.ifPresent(found -> print(found, colour(problem)));
        if (problem.hint() != null) {
            screen.println("  " + problem.hint());
        }
        if (excerpt.isPresent()) {
            screen.println("");
        }
    }

    private void print(Excerpt excerpt, Style colour) {
        var text = ExcerptText.of(excerpt, screen.width() - GUTTER.length());
        screen.println(screen.styled(NUMBERED.formatted(excerpt.line()), Style.faint) + text.line());
        screen.println(screen.styled(GUTTER, Style.faint) + screen.styled(text.carets(), colour));
    }

    private static Style colour(Problem problem) {
        return problem.severity() == Severity.WARNING ? Style.fg_yellow : Style.fg_red;
    }
}
