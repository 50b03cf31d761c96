package org.lectern.page;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Series;

/**
 * Asks about each difference between the series of a page and those of its file. A series is its author's: whether it changes
 * for the whole term or from a date on, a page does not say.
 */
record SeriesDifferences(ImportedCourse page, SeriesPairs pairs, Differences differences) {

    private static final String CORRECT = ". Correct it there, or under `changes` from a date on.";

    void ask() {
        page.series().forEach(one -> differences.at(one.line(), () -> ask(one)));
        pairs.schedule().series().stream()
                .filter(own -> !pairs.isOnPage(own.id()))
                .forEach(own -> differences.ask(own.id() + " is in the file, but not on the page. It is kept."));
    }

    private void ask(ImportedCourse.Series one) {
        var own = pairs.of(one);
        if (own.isEmpty()) {
            differences.ask(one.id() + " is a series of the page that the file does not have, or has more than once"
                    + (one.stated().isEmpty() ? "" : ", on " + Words.days(one.stated()))
                    + (one.hours() == null ? "" : ", " + text(one.hours()))
                    + ". Add it under `meetings`, if it is new.");
        } else if (own.get().changes().isEmpty()) {
            compare(one, own.get());
        }
    }

    private void compare(ImportedCourse.Series one, Series own) {
        if (pairs.differsInDays(one, own)) {
            ask(own, "days", days(one.stated()), days(pairs.days(own)));
        }
        if (pairs.isDoubtful(one, own)) {
            differences.ask("The dates of " + own.id() + " on the page are not on " + Words.days(one.stated())
                    + ". They are left as they are in the file, and no session is added.");
        }
        if (one.hours() != null) {
            var slot = own.slot();
            ask(own, "at", text(one.hours()), slot.start() + "-" + slot.end());
        }
        ask(own, "place", one.place(), own.slot().place());
        host(one, own);
    }

    private void host(ImportedCourse.Series one, Series own) {
        var names = page.people().stream()
                .filter(person -> person.key().equals(one.host()))
                .map(ImportedCourse.Person::name)
                .findFirst();
        var known = own.host() == null ? null : own.host().name();
        names.filter(name -> known == null || !Alike.same(name, known))
                .ifPresent(name -> ask(own, "host", name, known));
    }

    /** What the page does not say is no difference. */
    private void ask(Series own, String key, @Nullable String page, @Nullable String file) {
        if (page != null && !page.equals(file)) {
            differences.ask(own.id() + " has `" + key + "` " + page + " on the page, " + (file == null ? "none" : file)
                    + " in the file" + CORRECT);
        }
    }

    /** A date of the pattern that the page skips is no meeting, but the file has one. */
    void askAboutFree(NewDates dates) {
        page.sessions().stream()
                .flatMap(one -> pairs.of(one).stream())
                .distinct()
                .forEach(own -> askAboutFree(own, dates));
    }

    private void askAboutFree(Series own, NewDates dates) {
        var free = dates.free(own.id());
        own.amendments().stream().map(Amendment::date).forEach(free::remove);
        page.sessions().stream()
                .filter(one -> pairs.of(one).filter(own::equals).isPresent())
                .map(ImportedCourse.Session::date)
                .forEach(free::remove);
        if (!free.isEmpty()) {
            differences.ask(own.id() + " meets on " + Words.dates(free)
                    + " by its pattern in the file, but the page has nothing for "
                    + (free.size() == 1 ? "that day" : "those days")
                    + ". Add it to `closed`, or cancel it under `except`, if there is no meeting.");
        }
    }

    private static String text(ImportedCourse.Hours hours) {
        return hours.start() + "-" + hours.end();
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
