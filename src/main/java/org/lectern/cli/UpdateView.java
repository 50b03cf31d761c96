package org.lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
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

    /** In one step, so that whatever happens there is a whole file: the one a link leads to, as open to others as before. */
    private static void replace(Path file, String text) throws IOException {
        var real = file.toRealPath();
        if (!Files.isWritable(real)) {
            throw new AccessDeniedException(real.toString());
        }
        var permissions = Files.getFileStore(real).supportsFileAttributeView(PosixFileAttributeView.class)
                ? Files.getPosixFilePermissions(real)
                : Set.<PosixFilePermission>of();
        var whole = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".new");
        try {
            Files.writeString(whole, text);
            if (!permissions.isEmpty()) {
                Files.setPosixFilePermissions(whole, permissions);
            }
            Files.move(whole, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
