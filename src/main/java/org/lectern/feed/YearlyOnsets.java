package org.lectern.feed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two changes of clocks that many zones have every year. Found by looking at what the clocks do and not at how the
 * rule is written, which may count in UTC and so fall on another local day.
 */
record YearlyOnsets(ZoneRules rules, YearlyOnset first, YearlyOnset second) {

    /** After so many years every date has been on every weekday, in common and in leap years. */
    private static final int CYCLE = 28;

    /** Empty where the year before, the year itself or those that follow have anything but the same two changes. */
    static Optional<YearlyOnsets> around(ZoneRules rules, int year) {
        var cycle = IntStream.range(year - 1, year - 1 + CYCLE)
                .mapToObj(one -> transitions(rules, one))
                .toList();
        if (cycle.stream().anyMatch(transitions -> transitions.size() != 2)) {
            return Optional.empty();
        }
        var first = YearlyOnset.of(cycle.stream().map(one -> one.get(0)).toList());
        var second = YearlyOnset.of(cycle.stream().map(one -> one.get(1)).toList());
        return first.flatMap(one -> second.map(other -> new YearlyOnsets(rules, one, other)));
    }

    /** Both, beginning with the first year from which on they came like this until the given one. */
    List<Onset> until(int year) {
        int since = year;
        while (holdsIn(since - 1)) {
            since--;
        }
        return List.of(
                Onset.of(rules, first.in(since), first.rule()), Onset.of(rules, second.in(since), second.rule()));
    }

    private boolean holdsIn(int year) {
        return transitions(rules, year).equals(List.of(first.in(year), second.in(year)));
    }

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules, int year) {
        var before = LocalDate.of(year, 1, 1).minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        return Stream.iterate(
                        rules.nextTransition(before),
                        Objects::nonNull,
                        transition -> rules.nextTransition(transition.getInstant()))
                .dropWhile(transition -> transition.getDateTimeBefore().getYear() < year)
                .takeWhile(transition -> transition.getDateTimeBefore().getYear() == year)
                .toList();
    }
}
