package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.page.Facts.Weekly;
import org.lectern.page.ImportedCourse.Hours;
import org.lectern.page.Sorted.Meeting;
import org.lectern.schedule.Kind;

/** Makes the series of a course from the weekly hours that its page names, and finds the series of each meeting. */
final class SeriesMaker {

    /** The series of lectures on other days than theirs; a file that has the lectures elsewhere has these there, too. */
    static final String EXTRA = "extra";

    private static final Pattern LECTURE = Pattern.compile("\\b(?:lectures?|class)\\b", Pattern.CASE_INSENSITIVE);

    private final List<SeriesDraft> series = new ArrayList<>();
    private final List<Meet> meets = new ArrayList<>();
    private final Set<LocalDate> closed;
    private final List<Doubt> assumed;
    private final List<Doubt> doubts;

    SeriesMaker(Set<LocalDate> closed, List<Doubt> assumed, List<Doubt> doubts) {
        this.closed = closed;
        this.assumed = assumed;
        this.doubts = doubts;
    }

    List<SeriesDraft> series() {
        return series;
    }

    List<Meet> meets() {
        return meets;
    }

    void add(Facts facts) {
        boolean whole = facts.weekly().stream().anyMatch(SeriesMaker::isOfWholeClock);
        facts.weekly().forEach(weekly -> add(weekly, whole));
        series.stream()
                .filter(one -> one.kind == Kind.LECTURE && one.place == null)
                .forEach(one -> one.place = facts.place());
    }

    private static boolean isOfWholeClock(Weekly weekly) {
        return weekly.hours().start().whole()
                || (weekly.hours().end() != null && weekly.hours().end().whole());
    }

    private void add(Weekly weekly, boolean whole) {
        var found = weekly.hours().hours(whole);
        if (found.isEmpty()) {
            doubts.add(new Doubt(weekly.line(), "These hours do not end after they start, so they are left out."));
            return;
        }
        var hours = new Hours(found.get().start(), found.get().end());
        if (found.get().assumed()) {
            assumed.add(new Doubt(
                    weekly.line(),
                    "The hours are " + hours.start() + "-" + hours.end()
                            + "; the page does not say morning or afternoon."));
        }
        var host = weekly.hosts().stream().findFirst().orElse(null);
        var same = series.stream()
                .filter(one -> one.kind == weekly.kind()
                        && hours.equals(one.hours)
                        && Objects.equals(one.place, weekly.place())
                        && Objects.equals(name(one.host), name(host)))
                .findFirst();
        var draft = same.orElseGet(() -> begun(weekly, hours, host));
        draft.days.addAll(weekly.days());
        draft.stated.addAll(weekly.days());
    }

    private static @Nullable String name(@Nullable PersonText person) {
        return person == null ? null : person.lastName();
    }

    private SeriesDraft begun(Weekly weekly, Hours hours, @Nullable PersonText host) {
        var draft = new SeriesDraft(weekly.line(), id(weekly, host), weekly.kind());
        draft.hours = hours;
        draft.place = weekly.place();
        draft.host = host;
        if (weekly.kind() == Kind.EVENT && !weekly.label().isBlank()) {
            draft.title = weekly.label();
        }
        series.add(draft);
        return draft;
    }

    private String id(Weekly weekly, @Nullable PersonText host) {
        boolean first = series.stream().noneMatch(one -> one.kind == weekly.kind());
        var word = weekly.kind() == Kind.EVENT
                ? Slugs.of(weekly.label(), "event")
                : weekly.kind().word();
        boolean named = host != null && weekly.kind() == Kind.OFFICE_HOURS;
        return Slugs.free(
                first || !named ? word : word + "-" + Slugs.of(host == null ? "" : host.lastName(), "2"),
                id -> series.stream().anyMatch(one -> one.id.equals(id)));
    }

    /** Finds the series of each meeting; makes one where the page names no hours for meetings of a kind. */
    void assign(List<Meeting> meetings) {
        var ofPattern = series.stream()
                .filter(one -> one.kind == Kind.LECTURE)
                .flatMap(one -> one.days.stream())
                .collect(Collectors.toSet());
        var all = meetings.stream().filter(one -> isLecture(one.kind())).toList();
        var besides = all.stream().filter(one -> isOfOthers(one, ofPattern)).toList();
        var lectures = all.stream().filter(one -> !besides.contains(one)).toList();
        long fitting = lectures.stream()
                .filter(one -> ofPattern.contains(one.date().getDayOfWeek()))
                .count();
        boolean weekly = fitting == 0
                && lectures.size() >= 3
                && lectures.stream()
                                .map(one -> one.date().getDayOfWeek())
                                .distinct()
                                .count()
                        == 1
                && !ofPattern.isEmpty();
        if (weekly) {
            assumed.add(new Doubt(
                    lectures.get(0).row().line(),
                    "The dates are all "
                            + Words.days(List.of(lectures.get(0).date().getDayOfWeek())) + " and the course meets on "
                            + Words.days(ofPattern) + ": they are taken to name the weeks."));
            series.stream().filter(one -> one.kind == Kind.LECTURE).forEach(one -> one.inWeeks = true);
            lectures.forEach(one -> inWeek(one, ofPattern));
        } else if (2 * fitting < lectures.size() && !ofPattern.isEmpty()) {
            withoutPattern(lectures, ofPattern);
        } else {
            lectures.stream()
                    .filter(one -> of(one.date(), Kind.LECTURE).isPresent())
                    .forEach(this::meet);
            lectures.stream()
                    .filter(one -> of(one.date(), Kind.LECTURE).isEmpty())
                    .forEach(this::beside);
        }
        besides.forEach(this::beside);
        meetings.stream()
                .filter(one -> !isLecture(one.kind()))
                .forEach(one -> meet(
                        one,
                        of(one.date(), one.kind()).or(() -> any(one.kind())).orElseGet(() -> without(one.kind()))));
    }

    private boolean isOfOthers(Meeting meeting, Set<DayOfWeek> ofPattern) {
        return meeting.kind() == Kind.LECTURE
                && !ofPattern.isEmpty()
                && !ofPattern.contains(meeting.date().getDayOfWeek())
                && !others(meeting).isEmpty();
    }

    private static boolean isLecture(Kind kind) {
        return kind == Kind.LECTURE || kind == Kind.EXAM;
    }

    private void inWeek(Meeting meeting, Set<DayOfWeek> days) {
        var monday = meeting.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var day : new TreeSet<>(days)) {
            var date = monday.with(TemporalAdjusters.nextOrSame(day));
            if (!closed.contains(date)) {
                var copy = new Meeting(
                        meeting.row(),
                        meeting.content(),
                        date,
                        meeting.kind(),
                        meeting.title(),
                        meeting.cancelled(),
                        days.size() > 1);
                meet(copy, of(date, Kind.LECTURE).orElseThrow());
            }
        }
    }

    private void withoutPattern(List<Meeting> lectures, Set<DayOfWeek> ofPattern) {
        doubts.add(new Doubt(
                lectures.get(0).row().line(),
                "Most dates of the schedule are not on " + Words.days(ofPattern)
                        + ", so the lectures meet on the dates of the schedule only."));
        var first = any(Kind.LECTURE).orElseThrow();
        series.stream().filter(one -> one.kind == Kind.LECTURE).forEach(one -> one.days.clear());
        series.removeIf(one -> one.kind == Kind.LECTURE && one != first);
        first.remark = "meets on the dates of its sessions";
        lectures.forEach(one -> meet(one, first));
    }

    private void meet(Meeting meeting) {
        meet(meeting, of(meeting.date(), Kind.LECTURE).orElseThrow());
    }

    private void meet(Meeting meeting, SeriesDraft of) {
        meets.add(new Meet(
                meeting,
                of.id,
                meeting.date(),
                meeting.date(),
                own(meeting),
                meeting.content().place()));
    }

    private static @Nullable Hours own(Meeting meeting) {
        return Optional.ofNullable(meeting.content().hours())
                .flatMap(found -> found.hours(false))
                .map(found -> new Hours(found.start(), found.end()))
                .orElse(null);
    }

    /** A date of the page is never moved from one that the page does not have: on another day it is an extra meeting. */
    private void beside(Meeting meeting) {
        var lecture = any(Kind.LECTURE);
        if (lecture.isEmpty() || lecture.get().days.isEmpty()) {
            meet(meeting, lecture.orElseGet(() -> without(Kind.LECTURE)));
            return;
        }
        var what = Words.date(meeting.date()) + " is a "
                + Words.day(meeting.date().getDayOfWeek()) + ", no day of the lectures: ";
        if (meeting.kind() == Kind.EXAM) {
            doubts.add(new Doubt(meeting.row().line(), what + "the exam has hours of its own."));
            meet(meeting, any(Kind.EXAM).orElseGet(() -> without(Kind.EXAM)));
        } else if (!goesWithOthers(meeting, what)) {
            doubts.add(new Doubt(meeting.row().line(), what + "the usual hours are assumed."));
            meet(meeting, extra(lecture.get()));
        }
    }

    /** On the day of a lab or recitation a row is about that, and never at the lecture's hours. */
    private boolean goesWithOthers(Meeting meeting, String what) {
        var others = others(meeting);
        if (others.isEmpty()) {
            return false;
        }
        boolean one = others.size() == 1;
        doubts.add(new Doubt(
                meeting.row().line(),
                what
                        + (one
                                ? "it is taken for the meeting of " + others.get(0).id + " on that day."
                                : "it may be one of "
                                        + Words.joined(others.stream()
                                                .map(other -> other.id)
                                                .toList()) + " on that day, so it is left out.")));
        if (one) {
            meet(meeting.as(others.get(0).kind), others.get(0));
        }
        return true;
    }

    private List<SeriesDraft> others(Meeting meeting) {
        return series.stream()
                .filter(one -> (one.kind == Kind.LAB || one.kind == Kind.RECITATION)
                        && one.days.contains(meeting.date().getDayOfWeek())
                        && !LECTURE.matcher(meeting.title()).find())
                .toList();
    }

    private SeriesDraft extra(SeriesDraft lecture) {
        return series.stream().filter(one -> one.id.equals(EXTRA)).findFirst().orElseGet(() -> {
            var extra = new SeriesDraft(lecture.line, EXTRA, Kind.LECTURE);
            extra.hours = lecture.hours;
            extra.place = lecture.place;
            extra.host = lecture.host;
            series.add(extra);
            return extra;
        });
    }

    private Optional<SeriesDraft> of(LocalDate date, Kind kind) {
        return series.stream()
                .filter(one -> one.kind == kind && one.days.contains(date.getDayOfWeek()))
                .findFirst();
    }

    private Optional<SeriesDraft> any(Kind kind) {
        return series.stream().filter(one -> one.kind == kind).findFirst();
    }

    /** A series of which the page names no hours. */
    private SeriesDraft without(Kind kind) {
        var draft = new SeriesDraft(
                0,
                Slugs.free(
                        kind.word().toLowerCase(Locale.ROOT),
                        id -> series.stream().anyMatch(one -> one.id.equals(id))),
                kind);
        series.add(kind == Kind.LECTURE ? 0 : series.size(), draft);
        return draft;
    }

    /** Where only the rows of the schedule have hours or rooms, the commonest are the series'. */
    void fill(@Nullable String place) {
        for (var one : series) {
            var own =
                    meets.stream().filter(meet -> meet.series().equals(one.id)).toList();
            if (one.hours == null) {
                one.hours = commonest(own, Meet::hours).orElse(null);
            }
            if (one.place == null) {
                one.place = commonest(own, Meet::place).orElse(one.kind == Kind.LECTURE ? place : null);
            }
        }
    }

    private static <T> Optional<T> commonest(List<Meet> meets, Function<Meet, @Nullable T> of) {
        Map<T, Long> counts = meets.stream()
                .flatMap(meet -> Optional.ofNullable(of.apply(meet)).stream())
                .collect(Collectors.groupingBy(one -> one, java.util.LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
