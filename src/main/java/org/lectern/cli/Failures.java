package org.lectern.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.lectern.jobs.JobDefinitions.JobFileInvalid;
import picocli.CommandLine;

/** Says what went wrong, and which exit code that is. */
record Failures(PrintStream err) implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof JobFileInvalid) {
            err.println(failure.getMessage());
            return ExitCode.INVALID.code();
        }
        if (failure instanceof UnknownName || failure instanceof Misuse || failure instanceof DidNotStart) {
            err.println(failure.getMessage());
            return ExitCode.USAGE.code();
        }
        if (failure instanceof UncheckedIOException unreadable) {
            err.println(unreadable.getMessage() + ": " + unreadable.getCause());
            return ExitCode.USAGE.code();
        }
        err.println("This is a bug in Lectern:");
        failure.printStackTrace(err);
        return ExitCode.BUG.code();
    }

    static int usage(CommandLine.ParameterException wrong, String[] args) {
        var line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }
}
