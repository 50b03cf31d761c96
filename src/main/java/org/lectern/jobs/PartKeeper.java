package org.lectern.jobs;

import org.lectern.jobs.PartReport.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Ends each part: keeps its report, also after a failure, and tells the job repository whether to run it again. */
@Component
class PartKeeper implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(PartKeeper.class);

    private final Reconciliation reconciliation;
    private final Runs runs;
    private final ProgressBoard progress;

    PartKeeper(Reconciliation reconciliation, Runs runs, ProgressBoard progress) {
        this.reconciliation = reconciliation;
        this.runs = runs;
        this.progress = progress;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        long run = step.getJobParameters().getLong("run", 0L);
        step.getFailureExceptions()
                .forEach(bug -> LOG.error("part fails run={} part={}", run, step.getStepName(), bug));
        var report = reconciliation.end(step.getFailureExceptions());
        boolean toldAlready = report.result() == Result.UNCHANGED
                && runs.kept(run, report.destination())
                        .filter(kept -> !kept.result().isFailure())
                        .isPresent();
        if (!toldAlready) {
            runs.keep(run, report);
            progress.ends(run, report);
        }
        log(run, report);
        if (report.result() == Result.BROKEN) {
            step.getFailureExceptions().forEach(bug -> LOG.error("a bug run={} at={}", run, report.destination(), bug));
        }
        if (report.result().isFailure()) {
            step.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED;
        }
        return step.getExitStatus();
    }

    /** A file that is held back is said every night, or nobody would wonder why it is not published. */
    private static boolean isQuiet(PartReport report) {
        return switch (report.result()) {
            case UNCHANGED -> report.message().isEmpty();
            case NOT_WANTED, RESTS -> true;
            case CHANGED, REMOVED, SKIPPED, PARTLY_FAILED, UNAVAILABLE, UNSAFE, INVALID, BROKEN -> false;
        };
    }

    private static void log(long run, PartReport report) {
        report.changes().forEach(change -> LOG.info("changed run={} at={} {}", run, report.destination(), change));
        if (isQuiet(report)) {
            LOG.debug("part run={} at={} result={}", run, report.destination(), report.result());
        } else {
            LOG.info(
                    "part run={} at={} result={} message=\"{}\"",
                    run,
                    report.destination(),
                    report.result(),
                    report.message());
        }
    }
}
