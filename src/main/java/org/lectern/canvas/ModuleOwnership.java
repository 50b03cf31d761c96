package org.lectern.canvas;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.LedgerEntry.Intent;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;

/**
 * Which modules are ours. They cannot carry a mark, so what the ledger lost is known by the pages it leads to, and what
 * an interrupted create left behind by its name among those that were not there before. A name alone never makes a
 * module ours.
 */
final class ModuleOwnership {

    private final Ownership ownership;
    private final Memory memory;
    private final List<Weeks.Week> weeks;

    ModuleOwnership(Ownership ownership, Memory memory, List<Weeks.Week> weeks) {
        this.ownership = ownership;
        this.memory = memory;
        this.weeks = weeks;
    }

    /** @param pages our pages by session */
    Map<String, CanvasModule> of(List<CanvasModule> found, Map<String, CanvasPage> pages) {
        var byId = found.stream().collect(Collectors.toMap(CanvasModule::id, one -> one, (one, same) -> one));
        var known = ownership.known(Part.MODULE);
        Map<String, CanvasModule> ours = new TreeMap<>();
        known.forEach(
                (subject, id) -> Optional.ofNullable(byId.get(id)).ifPresent(module -> ours.put(subject, module)));
        var free = found.stream()
                .filter(module -> !known.containsValue(module.id()))
                .sorted(Comparator.comparing(CanvasModule::id, Comparator.comparing(String::length))
                        .thenComparing(CanvasModule::id))
                .toList();
        weeks.stream().filter(week -> !ours.containsKey(week.subject())).forEach(week -> {
            // one that a person removed is not found again in some module of theirs
            var led = known.containsKey(week.subject()) ? Optional.<CanvasModule>empty() : byPages(week, free, pages);
            led.or(() -> interrupted(week, free)).ifPresent(module -> ours.put(week.subject(), module));
        });
        return ours;
    }

    /** It leads to pages of this week and of no other; of several, the one that has its name. */
    private static Optional<CanvasModule> byPages(
            Weeks.Week week, List<CanvasModule> free, Map<String, CanvasPage> pages) {
        var sessions = week.sessions().stream().map(entry -> entry.key().id()).collect(Collectors.toUnmodifiableSet());
        var leading = free.stream()
                .filter(module -> leadsOnlyTo(sessions, module, pages))
                .toList();
        return leading.stream()
                .filter(module -> week.title().equals(module.name()))
                .findFirst()
                .or(() -> leading.size() == 1 ? leading.stream().findFirst() : Optional.empty());
    }

    private static boolean leadsOnlyTo(Set<String> sessions, CanvasModule module, Map<String, CanvasPage> pages) {
        Set<String> linked = new HashSet<>();
        pages.forEach((session, page) -> {
            if (module.links().stream().anyMatch(item -> item.leadsTo(page.slug()))) {
                linked.add(session);
            }
        });
        return !linked.isEmpty() && sessions.containsAll(linked);
    }

    /** The lowest id of that name that was not there when the create was announced. */
    private Optional<CanvasModule> interrupted(Weeks.Week week, List<CanvasModule> free) {
        var before = Cursor.modules(memory.cursor());
        var entry = memory.of(new ItemKey(week.subject(), Part.MODULE))
                .filter(last -> last.intent() == Intent.CREATE && last.intended() != null);
        if (entry.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        var intended = entry.get().intended();
        var name = intended == null ? "" : intended.get(Field.TITLE);
        return free.stream()
                .filter(module -> name.equals(module.name()) && !before.get().contains(module.id()))
                .findFirst();
    }
}
