package org.lectern.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.jobs.Folders;
import org.lectern.jobs.GoneFiles;
import org.lectern.jobs.JobDefinitions;
import org.lectern.jobs.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a job definition once. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a job definition of the jobs folder once, now.",
        footer = {
            "",
            "Examples:",
            "  lectern run nightly",
            "  lectern run nightly --restart    only what failed the last time",
            "",
            "Exit codes: as sync; 64 unknown job."
        })
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", description = "The name of a file of the jobs folder, without .yaml.")
    private String job = "";

    @Option(names = "--restart", description = "Start the last run of this job again, only the parts that failed.")
    private boolean restart;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            var definitions = context.getBean(JobDefinitions.class);
            var folders = context.getBean(Folders.class);
            var definition =
                    definitions.find(job).orElseThrow(() -> UnknownName.job(job, definitions.names(), folders));
            var watch = new RunWatch(session, context);
            if (restart) {
                return watch.restart(job).code();
            }
            boolean all = definition.courses().isEmpty();
            var misnamed = all ? session.misnamed(folders) : ExitCode.IN_SYNC;
            if (all) {
                context.getBean(GoneFiles.class).lines().forEach(session.out()::println);
            }
            // a course that the job names and that has no file is a part that fails; the others go on
            var courses = all ? folders.courses() : definition.courses();
            var code = watch.run(RunRequest.of(definition, RunRequest.Cause.COMMAND, courses));
            return ExitCode.first(List.of(misnamed, code)).code();
        }
    }
}
