package org.lectern.jobs;

import java.nio.file.Path;
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
                    .forEach((kind, bytes) -> WholeFile.write(file(release, kind), bytes));
        } else {
            for (var kind : FeedKind.values()) {
                WholeFile.delete(file(release, kind));
            }
        }
    }

    private Path file(Release release, FeedKind kind) {
        return folders.dataDir().resolve(kind.path(release.course()));
    }
}
