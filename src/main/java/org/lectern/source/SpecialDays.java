package org.lectern.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Swap;
import org.lectern.schedule.Term;

/**
 * The days that are not like others: a course's own, and those of the calendar it shares with others, where the course says
 * nothing of its own.
 *
 * @param shared the calendar of many courses; null: none is named
 * @param open days of the shared calendar on which this course meets all the same
 */
record SpecialDays(Calendar own, @Nullable Calendar shared, List<Placed<LocalDate>> open) {

    static SpecialDays read(Section root, Path file, Problems problems) {
        var own = Calendar.read(root, problems);
        var shared = CalendarReader.of(root, file, problems);
        var open = root.list("open", Times.DATE);
        if (shared.isEmpty() && !root.has("calendar") && root.has("open")) {
            problems.error(
                    root.position("open"),
                    "`open` names days that a shared calendar closes, but none is named",
                    "Add `calendar`, or remove `open`.");
        }
        return new SpecialDays(own, shared.orElse(null), open);
    }

    /** Every closed day of the term. */
    List<ClosedDay> closed(Term term) {
        return merged(Calendar::closed, ClosedDay::date, term);
    }

    /** Every day of the term that runs as another. */
    List<Swap> swapped(Term term) {
        return merged(Calendar::swapped, Swap::date, term);
    }

    private <T> List<T> merged(Function<Calendar, List<Placed<T>>> days, Function<T, LocalDate> date, Term term) {
        var ours = days.apply(own).stream().map(Placed::value);
        var said = Stream.concat(ownDates(), open.stream().map(Placed::value)).collect(Collectors.toSet());
        var theirs = shared(days).filter(one -> !said.contains(date.apply(one)));
        return Stream.concat(ours, theirs)
                .filter(one -> term.contains(date.apply(one)))
                .toList();
    }

    private <T> Stream<T> shared(Function<Calendar, List<Placed<T>>> days) {
        return Optional.ofNullable(shared).map(days).orElse(List.of()).stream().map(Placed::value);
    }

    private Stream<LocalDate> ownDates() {
        return Stream.concat(
                own.closed().stream().map(day -> day.value().date()),
                own.swapped().stream().map(swap -> swap.value().date()));
    }

    Set<LocalDate> closedByOthers() {
        return shared(Calendar::closed).map(ClosedDay::date).collect(Collectors.toUnmodifiableSet());
    }
}
