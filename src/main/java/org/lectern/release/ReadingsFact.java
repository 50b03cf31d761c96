package org.lectern.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Reading;

/** What a session asks to read, as it was and as it is. A reading has no identity but its title. */
record ReadingsFact(Entry before, Entry after) {

    Fact fact() {
        var old = lines(before);
        var now = lines(after);
        List<String> said = new ArrayList<>();
        say("added", after, reading -> !old.containsKey(reading.title()), said);
        say("removed", before, reading -> !now.containsKey(reading.title()), said);
        say("changed", after, reading -> isChanged(reading, old, now), said);
        boolean onlyOrder = said.isEmpty();
        var fact = Fact.saying(
                Fact.What.READINGS,
                Told.readings(before),
                Told.readings(after),
                onlyOrder ? "readings in another order" : String.join("; ", said));
        return onlyOrder ? fact.unnoticed() : fact;
    }

    private static boolean isChanged(Reading reading, Map<String, String> old, Map<String, String> now) {
        var was = old.get(reading.title());
        return was != null && !was.equals(now.get(reading.title()));
    }

    private static Map<String, String> lines(Entry entry) {
        Map<String, String> lines = new LinkedHashMap<>();
        entry.readings()
                .forEach(reading ->
                        lines.merge(reading.title(), Told.reading(reading, entry), (one, other) -> one + "\n" + other));
        return lines;
    }

    private static void say(String what, Entry entry, Predicate<Reading> about, List<String> said) {
        var titles = entry.readings().stream()
                .filter(about)
                .map(reading -> Wording.quoted(reading.title()) + Told.asked(reading, entry))
                .distinct()
                .toList();
        if (!titles.isEmpty()) {
            said.add((titles.size() == 1 ? "reading " : "readings ") + what + ": "
                    + titles.stream().collect(Collectors.joining(", ")));
        }
    }
}
