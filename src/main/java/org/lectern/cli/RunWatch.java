package org.lectern.cli;

import org.lectern.jobs.ProgressBoard;
import org.lectern.jobs.RunReport;
import org.lectern.jobs.RunRequest;
import org.lectern.jobs.Runner;
import org.lectern.release.Releases;
import org.springframework.context.ApplicationContext;

/** Starts a run, shows how it gets on, prints its report and turns it into an exit code. */
final class RunWatch {

    private final Session session;
    private final Runner runner;
    private final RunPrinter printer;

    RunWatch(Session session, ApplicationContext context) {
        this.session = session;
        this.runner = context.getBean(Runner.class);
        this.printer = new RunPrinter(context.getBean(Releases.class));
        context.getBean(ProgressBoard.class).watch(new ProgressLine(session.err(), Terminal.isInteractive()));
    }

    ExitCode run(RunRequest request) throws InterruptedException {
        return report(runner.await(runner.start(request)));
    }

    ExitCode restart(String job) throws InterruptedException {
        var run = runner.restart(job);
        if (run.isEmpty()) {
            session.out().println("The last run of " + job + " did not fail; there is nothing to restart.");
            return ExitCode.IN_SYNC;
        }
        return report(runner.await(run.getAsLong()));
    }

    private ExitCode report(RunReport report) {
        printer.print(report, session.out());
        var code = ExitCode.first(
                report.parts().stream().map(part -> ExitCode.of(part.result())).toList());
        if (code == ExitCode.IN_SYNC && report.state() != RunReport.State.COMPLETED) {
            session.err()
                    .println("This is a bug in Lectern: run " + report.id() + " failed and no part of it says why; the"
                            + " log may.");
            return ExitCode.BUG;
        }
        return code;
    }
}
