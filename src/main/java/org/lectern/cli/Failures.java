package org.lectern.cli;

import java.io.PrintStream;
import org.lectern.jobs.JobDefinitions.JobFileInvalid;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import picocli.CommandLine;

/** Says what went wrong, and which exit code that is. */
record Failures(PrintStream err) implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof UnknownName unknown) {
            err.println(unknown.getMessage());
            return ExitCode.USAGE.code();
        }
        if (failure instanceof JobFileInvalid invalid) {
            err.println(invalid.getMessage());
            return ExitCode.INVALID.code();
        }
        if (isSetting(failure)) {
            err.println("A setting is wrong: " + root(failure).getMessage());
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
        line.getErr()
                .println("See: lectern " + ("lectern".equals(line.getCommandName()) ? "" : line.getCommandName() + " ")
                        + "--help");
        return ExitCode.USAGE.code();
    }

    private static boolean isSetting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof ConfigurationPropertiesBindException) {
                return true;
            }
            if (cause instanceof IllegalArgumentException
                    && String.valueOf(cause.getMessage()).startsWith("lectern.")) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
