package org.lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lectern.page.UpdateResult;
import org.lectern.page.UpdateResult.Invalid;
import org.lectern.page.UpdateResult.Refused;
import org.lectern.page.UpdateResult.Updated;
import org.lectern.source.Problem;

/** Writes the file that a changed page was brought into, and shows what is different. */
record UpdateView(Session session) {

    int tell(UpdateResult result, Path file) {
        if (result instanceof Updated updated) {
            write(updated, file);
            return ExitCode.IN_SYNC.code();
        }
        if (result instanceof Invalid invalid) {
            session.err().println("Nothing is changed, as " + file + " has errors, or would have:");
            invalid.problems().stream().map(Problem::text).forEach(session.err()::println);
        } else {
            session.err().println(((Refused) result).message());
        }
        return ExitCode.INVALID.code();
    }

    private void write(Updated updated, Path file) {
        try {
            boolean same = Files.readString(file).equals(updated.text());
            if (!same) {
                replace(file, updated.text());
            }
            updated.changes().forEach(session.out()::println);
            updated.questions().forEach(session.err()::println);
            doubts(updated);
            session.out().println(file + (same ? " stays as it is." : " is written."));
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }

    private void doubts(Updated updated) {
        if (!updated.doubts().isEmpty()) {
            session.err().println("Please check:");
            updated.doubts().forEach(doubt -> session.err().println("  " + doubt));
        }
    }

    /** In one step, so that whatever happens there is a whole file. */
    private static void replace(Path file, String text) throws IOException {
        var whole = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
