package org.lectern.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.lectern.source.Problem;

/**
 * For a workflow of GitHub Actions: commands that mark the lines of a pull request. See "Workflow commands for GitHub
 * Actions"; which characters are escaped is in its toolkit only.
 */
record CheckedGithub(PrintStream out) implements CheckedFiles {

    @Override
    public void print(List<Checked> files) {
        files.forEach(file -> file.problems().forEach(problem -> out.println(command(problem))));
    }

    private static String command(Problem problem) {
        var position = problem.position();
        var hint = problem.hint() == null ? "" : "\n" + problem.hint();
        return "::" + problem.severity().name().toLowerCase(Locale.ROOT)
                + " file=" + property(WorkingDirectory.path(position.file()))
                + ",line=" + position.line()
                + ",col=" + position.column()
                + "::" + text(problem.message() + hint);
    }

    private static String text(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return text(text).replace(":", "%3A").replace(",", "%2C");
    }
}
