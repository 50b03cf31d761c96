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

    int run(RunRequest request) throws InterruptedException {
        return report(runner.await(runner.start(request)));
    }

    int restart(String job) throws InterruptedException {
        var run = runner.restart(job);
        if (run.isEmpty()) {
            session.out().println("The last run of " + job + " did not fail; there is nothing to restart.");
            return ExitCode.IN_SYNC.code();
        }
        return report(runner.await(run.getAsLong()));
    }

    private int report(RunReport report) {
        printer.print(report, session.out());
        if (report.state() != RunReport.State.COMPLETED && noPartSaysWhy(report)) {
            session.err().println("Run " + report.id() + " failed, and no part of it says why; the log has its trace.");
            return ExitCode.BUG.code();
        }
        return ExitCode.first(report.parts().stream()
                        .map(part -> ExitCode.of(part.result()))
                        .toList())
                .code();
    }

    private static boolean noPartSaysWhy(RunReport report) {
        return report.parts().stream().noneMatch(part -> part.result().isFailure());
    }
}
