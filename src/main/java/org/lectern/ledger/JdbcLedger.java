package org.lectern.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Change;
import org.lectern.sync.Destination;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Ledger;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Plan;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger in the database. Each method reads, decides and writes in a transaction of its own, never the caller's: a
 * chunk that is rolled back must not take with it what has left for a target.
 */
@Component
final class JdbcLedger implements Ledger {

    private final LedgerRows rows;
    private final TransactionTemplate alone;

    JdbcLedger(NamedParameterJdbcOperations jdbc, PlatformTransactionManager transactions) {
        this.rows = new LedgerRows(jdbc);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Memory recall(Destination destination) {
        return alone.execute(status -> rows.memory(destination));
    }

    @Override
    public Set<Destination> destinations(CourseId course) {
        return alone.execute(status -> rows.destinations(course));
    }

    @Override
    public void saw(Destination destination, ObservedState observed, Plan plan) {
        alone.executeWithoutResult(status -> {
            var before = rows.memory(destination);
            rows.replace(destination, before.entries(), Bookkeeping.seen(before.entries(), observed, plan));
            rows.keep(destination, observed.cursor());
        });
    }

    @Override
    public void intend(Destination destination, List<Change> changes) {
        var keys = changes.stream().map(Change::key).toList();
        change(
                destination,
                keys,
                entries -> changes.forEach(change -> {
                    entries.put(change.key(), Bookkeeping.intended(change, entries.get(change.key())));
                }));
    }

    @Override
    public void record(Destination destination, List<Outcome> outcomes) {
        var keys = outcomes.stream().map(outcome -> outcome.change().key()).toList();
        change(
                destination,
                keys,
                entries -> outcomes.forEach(outcome -> {
                    // Null takes the entry out.
                    entries.compute(outcome.change().key(), (key, before) -> Bookkeeping.recorded(outcome, before));
                }));
    }

    private void change(Destination destination, Collection<ItemKey> keys, Consumer<Map<ItemKey, LedgerEntry>> how) {
        if (keys.isEmpty()) {
            return;
        }
        alone.executeWithoutResult(status -> {
            var before = rows.entries(destination, keys);
            Map<ItemKey, LedgerEntry> after = new TreeMap<>(before);
            how.accept(after);
            rows.replace(destination, before, after);
        });
    }
}
