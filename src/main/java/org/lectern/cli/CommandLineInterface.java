package org.lectern.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** The commands. Words such as {@code --lectern.data-dir=…} are settings, as Spring has them; the rest is ours. */
public final class CommandLineInterface {

    /** The service has started and goes on by itself. */
    public static final int KEEPS_SERVING = -1;

    private static final Predicate<String> IS_SETTING = Pattern.compile(
                    "--[a-zA-Z][\\w-]*\\.[^=\\s]+(=.*)?", Pattern.DOTALL)
            .asMatchPredicate();

    private final Launcher launcher;
    private final PrintStream out;
    private final PrintStream err;

    public CommandLineInterface(Launcher launcher, PrintStream out, PrintStream err) {
        this.launcher = launcher;
        this.out = out;
        this.err = err;
    }

    /** Runs a command; returns its exit code, or {@link #KEEPS_SERVING}. */
    public int run(String... args) {
        List<String> settings = Arrays.stream(args).filter(IS_SETTING).toList();
        var incomplete = settings.stream().filter(word -> !word.contains("=")).findFirst();
        if (incomplete.isPresent()) {
            err.println("The setting " + incomplete.get() + " has no value: write " + incomplete.get() + "=VALUE.");
            return ExitCode.USAGE.code();
        }
        var words = Arrays.stream(args).filter(IS_SETTING.negate()).toArray(String[]::new);
        var line = new CommandLine(LecternCommand.class, new Commands(new Session(launcher, settings, out, err)));
        line.setOut(writer(out)).setErr(writer(err));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures(err));
        line.setParameterExceptionHandler(Failures::usage);
        line.setUsageHelpWidth(100);
        return line.execute(words);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
