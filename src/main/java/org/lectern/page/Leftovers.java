package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.page.Remainder.Left;

/** Tells what was left: line by line where it may belong to the schedule, prose by its first and last line. */
final class Leftovers {

    private static final int SHOWN = 100;

    private static final Pattern TELLING = Pattern.compile(
            "(?i)\\b(?:due|deadline|exam|midterm|final exam|office hours?|no class|no lecture|holiday|cancell?ed|reading:)\\b");

    private final List<Doubt> told = new ArrayList<>();
    private int from;
    private int to;

    private Leftovers() {}

    static List<Doubt> of(List<Left> left) {
        var leftovers = new Leftovers();
        left.forEach(leftovers::take);
        leftovers.endProse();
        return leftovers.told;
    }

    private void take(Left left) {
        if (left.text().isBlank()) {
            endProse();
        } else if (left.inTable() || isTelling(left.text())) {
            endProse();
            var text = left.text().length() > SHOWN
                    ? left.text().substring(0, SHOWN).strip() + "…"
                    : left.text();
            told.add(new Doubt(left.line(), "not understood: " + text));
        } else {
            from = from == 0 ? left.line() : from;
            to = left.line();
        }
    }

    private static boolean isTelling(String text) {
        return !DateFinder.find(text).isEmpty()
                || HoursFinder.ranges(text).stream().anyMatch(HoursMention::certain)
                || (TELLING.matcher(text).find()
                        && text.length() <= 200
                        && text.strip().split("\\s+", -1).length > 3);
    }

    private void endProse() {
        if (from > 0) {
            told.add(new Doubt(from, (from == to ? "" : "to line " + to + ": ") + "prose, left out"));
        }
        from = 0;
    }
}
