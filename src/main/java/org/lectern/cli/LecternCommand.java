package org.lectern.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** All commands; without one it serves. */
@Command(
        name = "lectern",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes a course's schedule to calendar feeds, Google Calendar and Canvas.",
        subcommands = {
            ValidateCommand.class,
            ImportCommand.class,
            ShowCommand.class,
            PlanCommand.class,
            SyncCommand.class,
            RunCommand.class,
            HistoryCommand.class,
            RollbackCommand.class,
            ServeCommand.class,
            RolloverCommand.class,
            TokenCommand.class,
            SchemaCommand.class,
            ExportCommand.class,
            PurgeCommand.class,
            DoctorCommand.class
        },
        footer = {
            "",
            "Settings may be given anywhere on the line, in the environment or in config/application.yaml:",
            "  --lectern.data-dir=/var/lib/lectern   or   LECTERN_DATA_DIR=/var/lib/lectern",
            "",
            "Examples:",
            "  lectern validate                  is every schedule right?",
            "  lectern import page.html -o FILE  make a schedule from a course's page",
            "  lectern plan cos597a-fall2025     what would change, where?",
            "  lectern sync cos597a-fall2025     publish it",
            "  lectern rollback cos597a-fall2025 3   publish an earlier release again",
            "  lectern                           serve feeds and pages, and run the nightly job",
            "",
            "Exit codes: 0 in sync or done, 1 a bug in Lectern, 2 changes pending, 3 a file has errors,",
            "  4 refused as unsafe, 5 some changes failed, 6 target unavailable or access denied, 64 usage."
        })
final class LecternCommand implements Callable<Integer> {

    private final Session session;

    LecternCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ServeCommand(session).call();
    }
}
