package org.lectern.jobs;

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
        for (var kind : FeedKind.values()) {
            var file = folders.dataDir().resolve(kind.path(release.course()));
            if (open) {
                WholeFile.write(file, renderer.render(release.schedule(), release.stamps(), kind));
            } else {
                WholeFile.delete(file);
            }
        }
    }
}
