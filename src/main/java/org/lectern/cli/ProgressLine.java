package org.lectern.cli;

import java.io.PrintStream;
import org.lectern.jobs.PartReport;
import org.lectern.jobs.Progress;
import org.lectern.sync.Destination;

/** How a run gets on: one line that is overwritten on a terminal; in a pipe only what makes it wait. */
record ProgressLine(PrintStream err, boolean interactive) implements Progress {

    private static final String CLEAR_LINE = "\r\u001b[K";

    @Override
    public synchronized void waits(long run, Destination destination, String holder) {
        err.println((interactive ? CLEAR_LINE : "") + destination + " waits for another run, held by " + holder);
    }

    @Override
    public synchronized void advances(long run, Destination destination, int done, int all) {
        if (interactive) {
            err.print(CLEAR_LINE + destination + "  " + done + " of " + all);
            err.flush();
        }
    }

    @Override
    public synchronized void ends(long run, PartReport part) {
        if (interactive) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
