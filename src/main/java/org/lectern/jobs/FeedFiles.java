package org.lectern.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedRenderer;
import org.lectern.release.Release;
import org.lectern.schedule.Publishing.Visibility;
import org.springframework.stereotype.Component;

/** The feeds as files, under the paths they are served at. A file is whole or not there: it is moved into place. */
@Component
class FeedFiles {

    private final Folders folders;
    private final FeedRenderer renderer;

    FeedFiles(Folders folders, FeedRenderer renderer) {
        this.folders = folders;
        this.renderer = renderer;
    }

    /** Brings the files of a course to this release; those of an unlisted course go, as anybody could read them. */
    void export(Release release) {
        boolean open = release.schedule().publishing().feeds().visibility() == Visibility.PUBLIC;
        if (open) {
            renderer.renderEach(release.schedule(), release.stamps())
                    .forEach((kind, bytes) -> write(file(release, kind), bytes));
        } else {
            for (var kind : FeedKind.values()) {
                delete(file(release, kind));
            }
        }
    }

    private Path file(Release release, FeedKind kind) {
        return folders.dataDir().resolve(kind.path(release.course()));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            Files.createDirectories(file.getParent());
            // one name for each: what a crash leaves behind is written over by the next run
            var whole = unfinished(file);
            Files.write(whole, bytes);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The feed " + file + " cannot be written", failure);
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(unfinished(file));
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The feed " + file + " cannot be removed", failure);
        }
    }
}
