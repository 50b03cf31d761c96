package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.page.DaysFinder.Days;

/** Finds the weekly hours in a line: {@code Tue 11AM-12PM, room 312; Thu 4-5PM, room 119}. */
final class Slots {

    /**
     * Days and hours, with the text around them up to the next.
     *
     * @param before what stands before the days, from the slot before on
     * @param after what stands behind, up to the next slot
     */
    record Slot(int from, int to, Days days, HoursMention hours, String before, String after) {}

    private record Pair(int from, int to, Days days, HoursMention hours) {}

    private final String text;
    private final List<Days> days;

    private Slots(String text) {
        this.text = text;
        this.days = DaysFinder.find(text);
    }

    static List<Slot> find(String text) {
        return new Slots(text).slots();
    }

    private List<Slot> slots() {
        List<Pair> pairs = new ArrayList<>();
        for (var hours : HoursFinder.ranges(text)) {
            int after = pairs.isEmpty() ? 0 : pairs.get(pairs.size() - 1).to();
            pair(hours, after).ifPresent(pairs::add);
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var before = text.substring(i == 0 ? 0 : pairs.get(i - 1).to(), pair.from());
            var after = text.substring(
                    pair.to(), i + 1 < pairs.size() ? pairs.get(i + 1).from() : text.length());
            slots.add(new Slot(pair.from(), pair.to(), pair.days(), pair.hours(), before, after));
        }
        return slots;
    }

    /** The nearest days before the hours, else those right behind, else those of the slot before. */
    private Optional<Pair> pair(HoursMention hours, int after) {
        var before = days.stream()
                .filter(one -> one.from() >= after && one.to() <= hours.from() && isNear(one, hours))
                .reduce((one, other) -> other);
        if (before.isPresent()) {
            return before.map(one -> new Pair(one.from(), hours.to(), one, hours));
        }
        return days.stream()
                .filter(one -> one.from() >= hours.to() && hours.certain())
                .filter(one -> text.substring(hours.to(), one.from()).matches("[\\s,(]*(?:on|every|each)?[\\s(]*"))
                .findFirst()
                .map(one -> new Pair(hours.from(), one.to(), one, hours));
    }

    /** Letters, and hours that may be any numbers, are believed only side by side. */
    private boolean isNear(Days one, HoursMention hours) {
        var between = text.substring(one.to(), hours.from());
        return (one.code() || !hours.certain())
                ? between.matches("[\\s:,@(–-]*(?:from|at)?[\\s(]*")
                : between.length() <= 60;
    }
}
