package org.lectern.cli;

import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Whether a person looks at the output, on a terminal that can overwrite a line, and how wide it is. */
final class Terminal {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 300;
    private static final int USUAL = 100;

    private Terminal() {}

    static boolean isInteractive() {
        return Ansi.AUTO.enabled();
    }

    static Screen screen(PrintStream out) {
        return new Screen(out, isInteractive() ? Ansi.ON : Ansi.OFF, width(System.getenv()));
    }

    /** As the shell says, else the terminal; what goes into a file or pipe has a usual width. */
    @SuppressWarnings("SystemConsoleNull") // a newer JDK always has one: then the terminal is asked in vain
    static int width(Map<String, String> environment) {
        var said = environment.getOrDefault("COLUMNS", "");
        if (said.matches("[1-9][0-9]{0,4}")) {
            return within(Integer.parseInt(said));
        }
        return System.console() == null
                ? USUAL
                : within(CommandSpec.create().usageMessage().autoWidth(true).width());
    }

    private static int within(int columns) {
        return Math.max(NARROWEST, Math.min(WIDEST, columns));
    }
}
