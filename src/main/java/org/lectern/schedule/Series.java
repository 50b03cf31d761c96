package org.lectern.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A repeating meeting. {@code id} is its key in the file and, with a date, names its meetings that have no session.
 *
 * @param section the section of the course whose meeting it is; null: everybody's
 * @param changes how it meets from later dates on, each until the next
 */
public record Series(
        String id,
        Kind kind,
        String title,
        @Nullable String section,
        @Nullable Person host,
        Recurrence recurrence,
        Slot slot,
        Details details,
        List<Phase> changes,
        List<Amendment> amendments) {

    // a release that an earlier version stored has no details
    @SuppressWarnings("ConstantConditions")
    public Series {
        if (!kind.isMeeting()) {
            throw new IllegalArgumentException("A series is no " + kind.word());
        }
        details = details == null ? Details.NONE : details;
        changes = sorted(changes, Phase::from, date -> id + " changes twice on " + date);
        amendments = sorted(amendments, Amendment::date, date -> id + " on " + date + " is amended twice");
        if (recurrence instanceof Recurrence.Once
                ? !changes.isEmpty()
                : changes.stream().anyMatch(change -> change.recurrence() instanceof Recurrence.Once)) {
            throw new IllegalArgumentException(id + " is a single meeting: it is moved, not changed from a date on");
        }
    }

    /** How it meets, from the beginning on: at first, then as each change has it. */
    public List<Phase> phases() {
        return Stream.concat(Stream.of(first()), changes.stream()).toList();
    }

    private Phase first() {
        return new Phase(LocalDate.MIN, recurrence, slot, host);
    }

    /** How it meets on this date. */
    Phase phase(LocalDate date) {
        var phase = first();
        for (var change : changes) {
            if (!change.from().isAfter(date)) {
                phase = change;
            }
        }
        return phase;
    }

    /** The dates that follow from the pattern alone, closed days among them. */
    Stream<LocalDate> dates(Term term, List<Swap> swapped) {
        var phases = phases();
        return IntStream.range(0, phases.size()).boxed().flatMap(number -> {
            var from = phases.get(number).from();
            var next = number + 1 < phases.size() ? phases.get(number + 1).from() : LocalDate.MAX;
            return phases.get(number)
                    .recurrence()
                    .dates(term, swapped)
                    .filter(date -> !date.isBefore(from) && date.isBefore(next));
        });
    }

    @Nullable
    Amendment amendment(LocalDate date) {
        return amendments.stream()
                .filter(one -> one.date().equals(date))
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> sorted(List<T> list, Function<T, LocalDate> date, Function<LocalDate, String> twice) {
        var sorted = list.stream().sorted(Comparator.comparing(date)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            var one = date.apply(sorted.get(i));
            if (date.apply(sorted.get(i - 1)).equals(one)) {
                throw new IllegalArgumentException(twice.apply(one));
            }
        }
        return sorted;
    }
}
