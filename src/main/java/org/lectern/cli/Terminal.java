package org.lectern.cli;

import java.io.Console;

/** Whether a person looks at the output. */
final class Terminal {

    private Terminal() {}

    /** From JDK 22 on there is a console also in a pipe; it then says itself that it is no terminal. */
    static boolean isInteractive() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
