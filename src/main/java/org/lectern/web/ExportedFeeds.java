package org.lectern.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lectern.jobs.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Open feeds as the last run left them on disk: what is served when all else fails. A file is whole or not there. */
@Component
final class ExportedFeeds {

    private static final Logger log = LoggerFactory.getLogger(ExportedFeeds.class);

    private final Path folder;

    ExportedFeeds(Folders folders) {
        this.folder = folders.dataDir();
    }

    /** Nothing for the variants that no file holds. */
    Optional<RenderedFeed> find(FeedKey key) {
        if (!key.isExported()) {
            return Optional.empty();
        }
        var file = folder.resolve(key.variant().kind().path(key.courses().get(0)));
        try {
            return Files.exists(file) ? Optional.of(read(key, file)) : Optional.empty();
        } catch (IOException | IllegalArgumentException failure) {
            log.warn("Exported feed not readable: file={}", file, failure);
            return Optional.empty();
        }
    }

    private static RenderedFeed read(FeedKey key, Path file) throws IOException {
        var written = Files.getLastModifiedTime(file).toInstant();
        return new RenderedFeed(key, Files.readAllBytes(file), written.truncatedTo(ChronoUnit.SECONDS));
    }
}
