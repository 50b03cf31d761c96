package org.lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportOptions;
import org.lectern.page.ImportResult;
import org.lectern.page.PageImport;
import org.lectern.page.PageUpdate;
import org.lectern.schedule.CourseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the canonical file of a course from its page; publishes nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Makes a schedule file from a course's page: text, Markdown, HTML, or the YAML or CSV behind it.",
        footer = {
            "",
            "What was assumed, and what was not understood, is said on standard error with line numbers.",
            "",
            "Examples:",
            "  lectern import page.html --zone America/New_York -o config/courses/cos597a-fall2025.yaml",
            "  lectern import schedule.md --year 2025 > draft.yaml",
            "  lectern import page.html --update config/courses/cos597a-fall2025.yaml",
            "",
            "Exit codes: 0 the file is valid, 3 the page cannot be read, or the file must be completed first."
        })
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PAGE",
            description = "The page as saved from a browser or an editor; - reads standard input.")
    private String page = "";

    @Option(names = "--id", paramLabel = "ID", description = "The course's id; else from its code and term.")
    private @Nullable String id;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year of the dates, where the page names none.")
    private @Nullable Integer year;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The region of all times, such as America/New_York; else lectern.zone.")
    private @Nullable String zone;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Where to write the file; else standard output. Never overwrites one.")
    private @Nullable Path file;

    @Option(
            names = "--update",
            paramLabel = "FILE",
            description = "The file made from this page before: brings in what has changed, and says what.")
    private @Nullable Path update;

    @Option(names = "--drop", description = "With --update: takes out sessions that are no longer on the page.")
    private boolean drop;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        check();
        if (update != null) {
            return updated(update);
        }
        var result = page.equals("-")
                ? PageImport.read(System.in, options("page"))
                : PageImport.read(
                        Path.of(page), options(String.valueOf(Path.of(page).getFileName())));
        if (result instanceof ImportResult.Refused refused) {
            session.err().println(refused.message());
            return ExitCode.INVALID.code();
        }
        return written((ImportResult.Imported) result);
    }

    private int updated(Path known) throws IOException {
        if (id != null || zone != null || file != null) {
            throw usage("With --update the file keeps its id, its zone and its place: leave out --id, --zone and -o.");
        }
        var result = page.equals("-")
                ? PageUpdate.of(System.in, known, year, drop)
                : PageUpdate.of(Path.of(page), known, year, drop);
        return new UpdateView(session).tell(result, known);
    }

    private void check() {
        if (!isPath(page)) {
            throw usage("'" + page + "' is no path on this system; give the page on standard input, with - as PAGE.");
        }
        if (page.matches("(?i)https?://.*")) {
            throw usage("An address is not fetched: save the page in the browser first, then import the file.");
        }
        if (id != null && !CourseId.isValid(id)) {
            throw usage("'" + id + "' is no id: use lower-case letters, digits and hyphens, at most 64.");
        }
        if (year != null && (year < 1990 || year > 2200)) {
            throw usage("'" + year + "' is no year of a course.");
        }
        if (zone != null && !isZone(zone)) {
            throw usage("'" + zone + "' is no time zone: write a region such as America/New_York.");
        }
        if (file != null && Files.exists(file)) {
            throw usage(file + " exists and is not overwritten. Write to another file, and compare the two.");
        }
    }

    /** A name with letters that the system's locale does not know is none. */
    private static boolean isPath(String name) {
        try {
            return !Path.of(name).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        try {
            return zone.contains("/") && ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
    }

    private ImportOptions options(String name) {
        return new ImportOptions(id == null ? idOfFile() : id, year, zone == null ? session.zone() : zone, name);
    }

    /** The file's name is the course's id, if it can be one. */
    private @Nullable String idOfFile() {
        var name = file == null ? "" : String.valueOf(file.getFileName());
        var stem = name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : "";
        return CourseId.isValid(stem) ? stem : null;
    }

    private int written(ImportResult.Imported imported) {
        if (file == null) {
            session.out().print(imported.file());
            session.out().flush();
        } else {
            write(file, imported.file());
        }
        imported.report().forEach(session.err()::println);
        session.err().println(summary(imported));
        return (imported.schedule() == null ? ExitCode.INVALID : ExitCode.IN_SYNC).code();
    }

    private static String summary(ImportResult.Imported imported) {
        var contents = imported.schedule() == null ? imported.contents() : Words.count(imported.schedule());
        return contents + ". " + Words.count(imported.assumptions(), "assumption") + " to confirm.";
    }

    private void write(Path to, String text) {
        try {
            Files.writeString(to, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw usage(to + " exists and is not overwritten. Write to another file, and compare the two.");
        } catch (IOException e) {
            throw new UncheckedIOException(to + " cannot be written", e);
        }
    }
}
