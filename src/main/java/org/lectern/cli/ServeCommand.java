package org.lectern.cli;

import java.util.concurrent.Callable;
import org.lectern.access.Tokens;
import org.lectern.jobs.StartUp;
import org.lectern.jobs.Timetable;
import org.lectern.schedule.Installation;
import picocli.CommandLine.Command;

/** Serves feeds, pages and API, and runs jobs at their times. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves feeds, pages and API, and runs jobs at their times. A course that has no release yet gets"
                + " its first, feeds only.",
        footer = {
            "",
            "Examples:",
            "  lectern serve",
            "  lectern serve --server.port=9000 --lectern.public-url=https://lectern.example.edu"
        })
final class ServeCommand implements Callable<Integer> {

    private final Session session;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var context = session.start(Launcher.Mode.SERVICE);
        context.getBean(Tokens.class).follow();
        context.getBean(StartUp.class).begin();
        context.getBean(Timetable.class).keep();
        session.out()
                .println("Lectern serves " + context.getBean(Installation.class).publicUrl() + "/");
        return CommandLineInterface.KEEPS_SERVING;
    }
}
