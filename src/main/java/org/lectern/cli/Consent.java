package org.lectern.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.RemovalPreview;
import org.lectern.schedule.CourseId;
import org.lectern.sync.TargetName;

/**
 * Asks the person at a terminal before something goes that cannot be brought back.
 *
 * @param answer a line that the person wrote, null at the end of input; null where nobody is there to be asked
 */
record Consent(PrintStream out, @Nullable Supplier<@Nullable String> answer) {

    private static final int LINES = 12;

    /** Nobody is asked where input or output is no terminal: in a script the command is the consent. */
    @SuppressWarnings("SystemConsoleNull") // a newer JDK always has one: isInteractive tells there
    static Consent ofTheTerminal(PrintStream out) {
        var console = System.console();
        return console == null || !Terminal.isInteractive()
                ? new Consent(out, null)
                : new Consent(out, console::readLine);
    }

    boolean isAsked() {
        return answer != null;
    }

    boolean given(CourseId course, TargetName target, List<RemovalPreview> previews) {
        previews.forEach(this::show);
        int count = previews.stream().mapToInt(preview -> preview.goes().size()).sum();
        out.print("Remove " + (count == 1 ? "this object" : "these " + count + " objects") + " of " + course + " from "
                + target.label() + " for good? Write yes to do it: ");
        out.flush();
        var said = answer == null ? null : answer.get();
        return said != null && said.strip().equalsIgnoreCase("yes");
    }

    private void show(RemovalPreview preview) {
        if (!preview.impossible().isEmpty()) {
            out.println(preview.place() + " cannot be asked: " + preview.impossible());
            return;
        }
        out.println(preview.place() + ": " + Words.count(preview.goes().size(), "object") + " to remove");
        preview.goes().stream().limit(LINES).forEach(line -> out.println("  " + line));
        if (preview.goes().size() > LINES) {
            out.println("  … and " + (preview.goes().size() - LINES) + " more");
        }
        preview.stays().forEach(line -> out.println("  " + line));
    }
}
