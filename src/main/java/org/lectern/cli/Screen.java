package org.lectern.cli;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where people read: how wide it is, and whether it shows colours.
 *
 * @param width in columns
 */
record Screen(PrintStream out, Ansi ansi, int width) {

    void println(String line) {
        out.println(line);
    }

    /** Ended by a full reset: what picocli writes to end bold means a double underline to most terminals. */
    String styled(String text, Style style) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }
}
