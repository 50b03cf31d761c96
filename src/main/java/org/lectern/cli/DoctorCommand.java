package org.lectern.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lectern.jobs.Doctor;
import org.lectern.sync.Finding;
import org.lectern.sync.Finding.Grade;
import org.lectern.sync.TargetName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is wrong with this installation and its accounts, and what to do about it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks the installation and every account: reachable, allowed, clock, quota; says what to do about"
                        + " each failure. Changes nothing and leaves no trace.",
        footer = {
            "",
            "Signs: ✓ well, ! to be mended, ? cannot be told, - not set up",
            "",
            "Examples:",
            "  lectern doctor",
            "  lectern doctor --target canvas --format json",
            "",
            "Exit codes: 0 all is well, 6 an account does not work, 64 the installation itself does not."
        })
final class DoctorCommand implements Callable<Integer> {

    /** How the result is written. */
    enum Format {
        TEXT,
        JSON
    }

    private final Session session;

    @Option(
            names = "--target",
            paramLabel = "google|canvas",
            description = "Only that account; may be given several times.")
    private Set<TargetName> targets = EnumSet.noneOf(TargetName.class);

    @Option(names = "--format", paramLabel = "text|json", description = "Default: text.")
    private Format format = Format.TEXT;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (targets.contains(TargetName.FEEDS)) {
            throw Misuse.of("Feeds need no account; run `doctor` without --target to look at the installation.");
        }
        try (var context = session.start(Launcher.Mode.COMMAND)) {
            var doctor = context.getBean(Doctor.class);
            var house = targets.isEmpty() ? doctor.house() : List.<Finding>of();
            var accounts = doctor.accounts(targets.isEmpty() ? EnumSet.allOf(TargetName.class) : targets);
            var diagnosis = new Diagnosis(house, accounts);
            session.out().println(format == Format.JSON ? diagnosis.json() : diagnosis.text());
            return code(house, accounts).code();
        }
    }

    /** One that was asked for by name and is not set up is a failure, as it is for {@code sync}. */
    private ExitCode code(List<Finding> house, Map<TargetName, List<Finding>> accounts) {
        var bad = targets.isEmpty() ? EnumSet.of(Grade.ILL) : EnumSet.of(Grade.ILL, Grade.UNUSED);
        if (accounts.values().stream().flatMap(List::stream).map(Finding::grade).anyMatch(bad::contains)) {
            return ExitCode.UNAVAILABLE;
        }
        return house.stream().map(Finding::grade).anyMatch(bad::contains) ? ExitCode.USAGE : ExitCode.IN_SYNC;
    }
}
