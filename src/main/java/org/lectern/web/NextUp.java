package org.lectern.web;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Term;
import org.lectern.schedule.When;
import org.lectern.web.Answer.Notice;

/** Finds what is on now or next. Office hours are an offer: a class comes first, whenever it is. */
final class NextUp {

    private final Schedule schedule;
    private final Term term;
    private final CourseClock clock;
    private final List<Entry> entries;

    /** Whose next is told apart: each section has its own. */
    private record Group(Kind kind, @Nullable String section) {

        static Group of(Entry entry) {
            return new Group(entry.kind(), entry.section());
        }
    }

    NextUp(Schedule schedule, CourseClock clock) {
        this.schedule = schedule;
        this.term = schedule.course().term();
        this.clock = clock;
        this.entries = schedule.entries();
    }

    Answer answer() {
        return coming(entry -> entry.kind().isBusy() && entry.section() == null)
                .or(() -> coming(entry -> entry.kind().isBusy()))
                .or(() -> coming(entry -> entry.kind().isMeeting()))
                .map(this::meeting)
                .orElseGet(this::noMeeting);
    }

    /** The moment from which the answer, or what is marked as today, may be another. */
    ZonedDateTime holdsUntil() {
        var midnight = clock.today().plusDays(1).atStartOfDay(clock.now().getZone());
        return entries.stream()
                .flatMap(entry -> Stream.of(clock.start(entry.when()), clock.end(entry.when())))
                .filter(moment -> moment.isAfter(clock.now()) && moment.isBefore(midnight))
                .min(Comparator.naturalOrder())
                .orElse(midnight);
    }

    private Answer meeting(Entry next) {
        var also = also(next);
        var row = row(next);
        var heading = clock.isRunning(next.when())
                ? "Now"
                        + Optional.ofNullable(row.span().to())
                                .map(to -> ", until " + to.text())
                                .orElse("")
                : "Next, " + clock.distance(next.when().date());
        var where = next.location() == null ? "" : ", " + next.location();
        return new Answer(
                heading,
                row,
                null,
                notices(Stream.concat(Stream.of(next), also.stream())),
                also.stream().map(this::row).toList(),
                (clock.isRunning(next.when()) ? "Now: " : "Next: ") + next.title() + ", "
                        + row.span().text() + where);
    }

    private Answer noMeeting() {
        var due = coming(entry -> entry.kind() == Kind.DEADLINE).stream()
                .map(this::row)
                .toList();
        var sentence = sentence();
        return new Answer(heading(), null, sentence, List.of(), due, heading() + ". " + sentence);
    }

    private boolean isTermOver() {
        return !clock.today().isBefore(term.last());
    }

    private String heading() {
        if (entries.stream().noneMatch(entry -> entry.kind().isMeeting())) {
            return "Nothing is planned yet";
        }
        return isTermOver() ? "The term is over" : "No more meetings this term";
    }

    private String sentence() {
        return entries.stream()
                .filter(entry -> entry.kind().isMeeting() && !entry.isCancelled())
                .map(Entry::when)
                .max(Comparator.comparing(clock::start))
                .map(When::date)
                .map(last -> "The last meeting was on " + clock.fullDay(last).text() + ".")
                .orElseGet(
                        () -> "The term ends on " + clock.fullDay(term.last()).text() + ".");
    }

    /** The next of each other kind and section; of the same too while one is on. */
    private List<Entry> also(Entry first) {
        Set<Group> told = new HashSet<>();
        return entries.stream()
                .filter(entry -> entry.kind().isMeeting() || entry.kind() == Kind.DEADLINE)
                .filter(entry -> isComing(entry) && isApartFrom(first, entry))
                .filter(entry -> told.add(Group.of(entry)))
                .toList();
    }

    private boolean isApartFrom(Entry first, Entry other) {
        return !Group.of(other).equals(Group.of(first)) || (clock.isRunning(first.when()) && !other.equals(first));
    }

    /** A student who comes on a day without class must have been told: until the last of those shown, at most. */
    private List<Notice> notices(Stream<Entry> shown) {
        var horizon = shown.filter(entry -> entry.kind().isMeeting())
                .map(entry -> clock.start(entry.when()))
                .max(Comparator.naturalOrder())
                .orElse(clock.now());
        var off = entries.stream()
                .filter(entry -> entry.kind() == Kind.CLOSED || entry.isCancelled())
                .filter(entry -> !clock.isOver(entry.when()))
                .toList();
        var runs = new ClosedRuns(off);
        return off.stream()
                .filter(entry -> isBefore(entry, horizon) && !runs.follows(entry))
                .map(entry -> notice(entry, runs.last(entry).map(clock::day).orElse(null)))
                .toList();
    }

    private boolean isBefore(Entry entry, ZonedDateTime horizon) {
        return clock.start(entry.when()).isBefore(horizon);
    }

    private Notice notice(Entry entry, @Nullable TimeText last) {
        var reason = entry.note() == null ? "" : " (" + entry.note() + ")";
        var label = schedule.label(entry).map(word -> word + ": ").orElse("");
        var section = entry.section() == null ? "" : " (" + schedule.sectionName(entry.section()) + ")";
        var text = entry.kind() == Kind.CLOSED
                ? label + entry.title()
                : entry.title() + section + " is cancelled" + reason;
        return new Notice(clock.day(entry.when().date()), last, text);
    }

    private Optional<Entry> coming(Predicate<Entry> wanted) {
        return entries.stream().filter(this::isComing).filter(wanted).findFirst();
    }

    private boolean isComing(Entry entry) {
        return !entry.isCancelled() && !clock.isOver(entry.when());
    }

    private EntryRow row(Entry entry) {
        return EntryRow.of(entry, clock, schedule);
    }
}
