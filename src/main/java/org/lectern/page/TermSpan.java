package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/** Finds the days of the term, and lets each series meet only where the page supports it. */
final class TermSpan {

    private final List<SeriesDraft> series;
    private final List<Meet> meets;
    private final Set<LocalDate> closed;
    private final List<Doubt> assumed;
    private final List<Doubt> doubts;
    private final TreeSet<LocalDate> dated = new TreeSet<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    TermSpan(SeriesMaker maker, Set<LocalDate> closed, List<Doubt> assumed, List<Doubt> doubts) {
        this.series = maker.series();
        this.meets = maker.meets();
        this.closed = closed;
        this.assumed = assumed;
        this.doubts = doubts;
        if (meets.stream().anyMatch(meet -> meet.meeting().kind() == Kind.LECTURE)) {
            meets.forEach(meet -> dated.add(meet.on()));
        }
    }

    @Nullable
    LocalDate first() {
        return first;
    }

    @Nullable
    LocalDate last() {
        return last;
    }

    void settle() {
        if (dated.isEmpty()) {
            return;
        }
        var others = series.stream()
                .filter(one -> !hasSessions(one) && !one.days.isEmpty())
                .toList();
        others.forEach(this::inDatedWeeks);
        var ends = Stream.of(
                        dated.stream(),
                        closed.stream().filter(this::isNear),
                        series.stream().filter(one -> one.single).flatMap(one -> one.dates.stream()),
                        others.stream()
                                .flatMap(one -> Stream.of(one.first, one.last)
                                        .filter(Objects::nonNull)
                                        .map(TermSpan::sure)))
                .flatMap(one -> one)
                .toList();
        first = ends.stream().min(Comparator.naturalOrder()).orElseThrow();
        last = ends.stream().max(Comparator.naturalOrder()).orElseThrow();
        series.stream().filter(one -> hasSessions(one) && !one.days.isEmpty()).forEach(this::onItsSessions);
        series.stream().filter(one -> !one.days.isEmpty()).forEach(this::withoutNeedlessEnds);
    }

    private static LocalDate sure(@Nullable LocalDate date) {
        return Objects.requireNonNull(date);
    }

    private boolean hasSessions(SeriesDraft one) {
        return meets.stream().anyMatch(meet -> meet.series().equals(one.id));
    }

    /** A day without class a month before the first lecture belongs to another term. */
    private boolean isNear(LocalDate date) {
        return !date.isBefore(dated.first().minusWeeks(2))
                && !date.isAfter(dated.last().plusWeeks(6));
    }

    /** Office hours and the like go with the lectures: in the weeks that have a dated row, from the first lecture on. */
    private void inDatedWeeks(SeriesDraft one) {
        var end = dated.last().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var dates = one.pattern(dated.first(), end).toList();
        if (dates.isEmpty()) {
            return;
        }
        var weeks = new TreeSet<LocalDate>();
        Stream.concat(dated.stream(), closed.stream()).forEach(date -> weeks.add(monday(date)));
        var kept = dates.stream().filter(date -> weeks.contains(monday(date))).toList();
        one.first = kept.isEmpty() ? dates.get(0) : kept.get(0);
        one.last = kept.isEmpty() ? dates.get(dates.size() - 1) : kept.get(kept.size() - 1);
        assumed.add(new Doubt(
                one.line,
                label(one) + " run in the weeks of the dated lectures, from " + Words.date(sure(one.first)) + " to "
                        + Words.date(sure(one.last)) + "."));
        doubtful(one, kept);
        if (kept.size()
                < dates.stream().filter(date -> !date.isAfter(sure(one.last))).count()) {
            one.meetOnlyOn(kept, "only in weeks with a lecture");
        }
    }

    /** Kept, but named: the dates in weeks in which a day is without class. */
    private void doubtful(SeriesDraft one, List<LocalDate> dates) {
        var weeks = closed.stream().map(TermSpan::monday).toList();
        var near = dates.stream()
                .filter(date -> weeks.contains(monday(date)) && !closed.contains(date))
                .toList();
        if (!near.isEmpty()) {
            doubts.add(new Doubt(
                    one.line,
                    label(one) + " on " + Words.dates(near) + " are kept, though a lecture in "
                            + (near.size() == 1 ? "that week" : "those weeks") + " is off."));
        }
    }

    private static String label(SeriesDraft one) {
        return one.title != null
                ? one.title
                : one.kind.label()
                        + (one.kind == Kind.OFFICE_HOURS ? "" : "s")
                        + (one.host == null ? "" : " (" + one.host.name() + ")");
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A date of the pattern that the page skips is no lecture: the days are left out, so that only named dates meet. */
    private void onItsSessions(SeriesDraft one) {
        var own = new TreeSet<LocalDate>();
        meets.stream().filter(meet -> meet.series().equals(one.id)).forEach(meet -> own.add(meet.date()));
        var skipped = one.pattern(own.first(), own.last())
                .filter(date -> !own.contains(date) && !closed.contains(date))
                .toList();
        one.first = own.first();
        one.last = own.last();
        if (!skipped.isEmpty()) {
            doubts.add(
                    new Doubt(
                            one.line,
                            "The page has nothing for " + Words.dates(skipped) + ", though the "
                                    + one.kind.label().toLowerCase(java.util.Locale.ROOT) + " meets on "
                                    + Words.days(one.days)
                                    + ": there is no meeting then. The file leaves out `days`, so that it meets on the dates of its sessions only."));
            one.remark = Words.days(one.days) + "; `days` left out, as the page skips " + Words.dates(skipped);
            one.days.clear();
        }
    }

    private void withoutNeedlessEnds(SeriesDraft one) {
        if (one.first != null
                && one.pattern(sure(first), sure(one.first))
                        .allMatch(date -> !date.isBefore(sure(one.first)) || closed.contains(date))) {
            one.first = null;
        }
        if (one.last != null
                && one.pattern(sure(one.last), sure(last))
                        .allMatch(date -> !date.isAfter(sure(one.last)) || closed.contains(date))) {
            one.last = null;
        }
    }
}
