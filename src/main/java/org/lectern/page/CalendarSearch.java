package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.page.DateMention.Day;

/** Finds out how a page means its dates: which year, and whether the day or the month stands first. */
final class CalendarSearch {

    /** How the page's dates are to be read, or no calendar where the year is not known. */
    record Found(Optional<PageCalendar> calendar, @Nullable TermText term, List<Doubt> assumed, List<Doubt> doubts) {}

    private static final int AUTUMN = 7;

    private final List<DateMention> mentions;
    private final List<Doubt> assumed = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private CalendarSearch(List<DateMention> mentions) {
        this.mentions = mentions;
    }

    /** @param year the year given by the user, which counts more than what the page says */
    static Found of(Document page, List<PageRow> rows, @Nullable Integer year) {
        var mentions = rows.stream()
                .flatMap(row -> row.starts().stream().map(RowStart::date))
                .toList();
        return new CalendarSearch(mentions).search(page, year);
    }

    private Found search(Document page, @Nullable Integer year) {
        var named = TermSearch.named(page);
        var term = named.stream()
                .findFirst()
                .or(() -> TermSearch.bare(page))
                .map(one -> given(one, year))
                .orElse(null);
        if (named.size() > 1 && named.stream().map(TermText::year).distinct().count() > 1 && year == null) {
            doubts.add(new Doubt(
                    0,
                    "The page names several terms (" + names(named) + "): "
                            + named.get(0).name() + " is taken; `--year` says otherwise."));
        }
        var known = year != null
                ? Optional.of(year)
                : Optional.ofNullable(term).map(TermText::year).or(this::written);
        var order = new DayOrder(mentions);
        return new Found(
                known.map(of -> {
                    int turn = turn(term);
                    boolean dayFirst = order.dayFirst(new PageCalendar(of, turn, false), assumed);
                    return new PageCalendar(of, turn, dayFirst);
                }),
                term,
                assumed,
                doubts);
    }

    private TermText given(TermText term, @Nullable Integer year) {
        if (year == null || year == term.year()) {
            if (term.name() == null && year == null) {
                assumed.add(new Doubt(0, "All dates are in " + term.year() + ", the only year in the page's heading."));
            }
            return term;
        }
        assumed.add(new Doubt(
                0,
                "The page names " + (term.name() == null ? term.year() : term.name()) + ", but `--year " + year
                        + "` is taken."));
        return term.season().isEmpty() ? term.in(year) : new TermText(null, term.season(), year, term.spans());
    }

    private static String names(List<TermText> terms) {
        return String.join(
                ", ", terms.stream().map(term -> String.valueOf(term.name())).toList());
    }

    /** The earliest year that a date of the schedule is written with; only where all or most have one. */
    private Optional<Integer> written() {
        var years = days().filter(day -> day.year() != null)
                .mapToInt(day -> day.year() == null ? 0 : day.year())
                .sorted()
                .toArray();
        boolean most = years.length > 0 && 2L * years.length >= days().count();
        if (!most) {
            return Optional.empty();
        }
        if (years.length < days().count()) {
            assumed.add(new Doubt(0, "Dates without a year are in " + years[0] + ", as the dates that have one."));
        }
        return Optional.of(years[0]);
    }

    private Stream<Day> days() {
        return mentions.stream().flatMap(mention -> mention.days().stream());
    }

    /** From which month on the dates are of the term's first year; 0 where all of them are. */
    private int turn(@Nullable TermText term) {
        if (term != null && (term.spans() || term.isInAutumn())) {
            return AUTUMN;
        }
        boolean crosses = crossesNewYear();
        if (crosses) {
            assumed.add(new Doubt(0, "The dates go over New Year: those from January on are in the year after."));
        }
        return crosses ? AUTUMN : 0;
    }

    /** A schedule that has December and then January, in this order, and nothing like it the other way round. */
    private boolean crossesNewYear() {
        var months = days().filter(day -> day.year() == null && !day.numeric())
                .map(Day::month)
                .toList();
        for (int i = 1; i < months.size(); i++) {
            if (months.get(i - 1) >= 10 && months.get(i) <= 2) {
                return months.subList(0, i).stream().allMatch(month -> month >= AUTUMN);
            }
        }
        return false;
    }
}
