package org.lectern.cli;

import java.util.List;
import org.lectern.source.Severity;

/** For people: the problems of each file and, of several files, how many are right. */
record CheckedText(Screen screen) implements CheckedFiles {

    @Override
    public void print(List<Checked> files) {
        files.forEach(this::print);
        if (files.size() > 1) {
            screen.println(summary(files));
        }
    }

    private void print(Checked file) {
        new ProblemPrinter(screen).print(file.problems());
        screen.println(file.file()
                + (file.isValid()
                        ? " is valid: " + file.contents()
                        : " has " + Words.count(file.count(Severity.ERROR), "error")));
    }

    private static String summary(List<Checked> files) {
        long valid = files.stream().filter(Checked::isValid).count();
        long invalid = files.size() - valid;
        return Words.count(files.size(), "file") + ": "
                + (invalid == 0 ? "all valid." : valid + " valid, " + invalid + " with errors.");
    }
}
