package org.lectern.jobs;

import java.util.List;
import org.lectern.sync.Ledger;
import org.lectern.sync.Target;
import org.lectern.sync.TargetName;
import org.springframework.stereotype.Component;

/** What every part of every run works with. */
@Component
record Workshop(
        Publisher publisher,
        Removals removals,
        RestingTargets resting,
        Ledger ledger,
        Locks locks,
        Runs runs,
        ProgressBoard progress,
        List<Target> targets) {

    Workshop {
        targets = List.copyOf(targets);
    }

    Target target(TargetName name) {
        return targets.stream()
                .filter(target -> target.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing here publishes to " + name.label()));
    }
}
