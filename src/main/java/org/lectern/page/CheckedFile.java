package org.lectern.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Schedule;
import org.lectern.source.Problem;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;

/**
 * What our own reader says of a file that is about to be written.
 *
 * @param schedule null if the file is not valid
 */
record CheckedFile(@Nullable Schedule schedule, List<Problem> problems) {

    static CheckedFile of(String id, String text) {
        try {
            var folder = Files.createTempDirectory("lectern-import");
            var file = folder.resolve(id + ".yaml");
            try {
                return of(new ScheduleReader().read(Files.writeString(file, text)));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files cannot be written to", e);
        }
    }

    private static CheckedFile of(SourceResult result) {
        return result instanceof SourceResult.Valid valid
                ? new CheckedFile(valid.schedule(), valid.warnings())
                : new CheckedFile(null, ((SourceResult.Invalid) result).problems());
    }
}
