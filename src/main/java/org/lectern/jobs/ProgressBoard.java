package org.lectern.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lectern.sync.Destination;
import org.springframework.stereotype.Component;

/** Passes progress on to everybody who looks. */
@Component
public final class ProgressBoard implements Progress {

    private final List<Progress> watchers = new CopyOnWriteArrayList<>();

    public void watch(Progress watcher) {
        watchers.add(watcher);
    }

    @Override
    public void waits(long run, Destination destination, String holder) {
        tell(watcher -> watcher.waits(run, destination, holder));
    }

    @Override
    public void advances(long run, Destination destination, int done, int all) {
        tell(watcher -> watcher.advances(run, destination, done, all));
    }

    @Override
    public void ends(long run, PartReport part) {
        tell(watcher -> watcher.ends(run, part));
    }

    private void tell(Consumer<Progress> news) {
        watchers.forEach(news);
    }
}
