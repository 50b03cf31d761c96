package org.lectern.cli;

import picocli.CommandLine.Help.Ansi;

/** Whether a person looks at the output, on a terminal that can overwrite a line. */
final class Terminal {

    private Terminal() {}

    static boolean isInteractive() {
        return Ansi.AUTO.enabled();
    }
}
