package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.page.CalendarSearch.Found;
import org.lectern.page.Facts.Single;
import org.lectern.page.ImportedCourse.Closed;
import org.lectern.page.ImportedCourse.Deadline;
import org.lectern.page.ImportedCourse.Hours;
import org.lectern.page.Sorted.Meeting;
import org.lectern.schedule.Kind;

/** Puts together what was read on a page. */
final class CourseMaker {

    private final Facts facts;
    private final PageCalendar calendar;
    private final Sorted sorted;
    private final List<Doubt> assumed = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final PeopleKeys people = new PeopleKeys();

    CourseMaker(List<PageRow> rows, Facts facts, Found found, PageCalendar calendar) {
        this.facts = facts;
        this.calendar = calendar;
        assumed.addAll(found.assumed());
        assumed.addAll(facts.assumed());
        doubts.addAll(found.doubts());
        doubts.addAll(facts.doubts());
        Set<DayOfWeek> pattern = facts.weekly().stream()
                .filter(weekly -> weekly.kind() == Kind.LECTURE)
                .flatMap(weekly -> weekly.days().stream())
                .collect(Collectors.toSet());
        this.sorted = Sorter.sort(rows, calendar, pattern, doubts);
    }

    ImportedCourse make(HeadingText heading, @Nullable TermText term, ImportOptions options, List<Doubt> missed) {
        var closed = closed();
        var closedDays = closed.stream()
                .flatMap(one -> one.first().datesUntil(one.last().plusDays(1)))
                .collect(Collectors.toSet());
        var maker = new SeriesMaker(closedDays, assumed, doubts);
        maker.add(facts);
        maker.assign(meetings(closedDays, maker));
        exams(maker);
        maker.fill(facts.place());
        var span = new TermSpan(maker, closedDays, assumed, doubts);
        span.settle();
        unreachable();
        var sessions = new SessionMaker(maker, doubts);
        var made = sessions.sessions().stream()
                .map(one -> TextLengths.fitting(one, doubts))
                .toList();
        var hosts = hosts(maker);
        var ids = new HashSet<>(sessions.ids());
        maker.series().forEach(one -> ids.add(one.id));
        return new ImportedCourse(
                id(heading, term, options),
                heading.code(),
                heading.title(),
                heading.institution(),
                options.zone(),
                term == null ? null : term.name(),
                span.first(),
                span.last(),
                people.people(),
                inTerm(closed, span),
                maker.series().stream()
                        .map(one -> one.series(hosts.get(one.id)))
                        .toList(),
                made,
                deadlines(ids),
                sorted(assumed),
                sorted(doubts),
                sorted(missed));
    }

    private static List<Doubt> sorted(List<Doubt> list) {
        return list.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Doubt::line))
                .toList();
    }

    private String id(HeadingText heading, @Nullable TermText term, ImportOptions options) {
        if (options.id() != null) {
            return options.id();
        }
        if (heading.code() != null && term != null) {
            var season = term.name() == null ? String.valueOf(term.year()) : term.name();
            return Slugs.of(heading.code().replaceAll("\\s", "") + "-" + season.replaceAll("\\s", ""), "course");
        }
        var name = Slugs.of(
                heading.code() == null
                        ? options.name().replaceFirst("\\.[A-Za-z0-9]+$", "")
                        : heading.code().replaceAll("\\s", ""),
                "course");
        assumed.add(new Doubt(0, "The course's id is '" + name + "'; `--id` gives it another one. It stays for life."));
        return name;
    }

    /** Days without class, each once. */
    private List<Closed> closed() {
        Map<LocalDate, Closed> byFirst = new LinkedHashMap<>();
        Set<LocalDate> covered = new HashSet<>();
        sorted.closed().stream()
                .sorted(Comparator.comparing(Sorted.Closed::first)
                        .thenComparing(Sorted.Closed::last, Comparator.reverseOrder()))
                .forEach(one -> {
                    var days = one.first().datesUntil(one.last().plusDays(1)).toList();
                    if (days.stream().noneMatch(covered::contains)) {
                        covered.addAll(days);
                        byFirst.put(one.first(), new Closed(one.line(), one.first(), one.last(), one.why()));
                    }
                });
        return List.copyOf(byFirst.values());
    }

    private List<Closed> inTerm(List<Closed> closed, TermSpan span) {
        return closed.stream()
                .filter(one -> span.first() == null || span.last() == null || isWithin(one, span.first(), span.last()))
                .toList();
    }

    private boolean isWithin(Closed one, LocalDate first, LocalDate last) {
        boolean within = !one.first().isBefore(first) && !one.last().isAfter(last);
        if (!within) {
            doubts.add(new Doubt(
                    one.line(),
                    Words.date(one.first()) + " ('" + one.why() + "') is outside of the term and left out."));
        }
        return within;
    }

    /** The meetings of the schedule, and exams that the page announces elsewhere on a day of lectures. */
    private List<Meeting> meetings(Set<LocalDate> closedDays, SeriesMaker maker) {
        List<Meeting> meetings = new ArrayList<>();
        for (var one : sorted.meetings()) {
            if (closedDays.contains(one.date())) {
                doubts.add(new Doubt(
                        one.row().line(),
                        "The page says that there is no class on " + Words.date(one.date()) + ", so '" + one.title()
                                + "' is left out."));
            } else if (exam(one.date()).isEmpty() || one.kind() != Kind.EXAM) {
                meetings.add(one);
            }
        }
        var days = maker.series().stream()
                .filter(one -> one.kind == Kind.LECTURE)
                .flatMap(one -> one.days.stream())
                .collect(Collectors.toSet());
        facts.singles().stream()
                .filter(one -> one.kind() == Kind.EXAM)
                .forEach(one -> date(one)
                        .filter(date -> days.contains(date.getDayOfWeek())
                                && !closedDays.contains(date)
                                && isAmong(date, meetings))
                        .ifPresent(date -> meetings.add(meeting(one, date))));
        return meetings;
    }

    private static boolean isAmong(LocalDate date, List<Meeting> meetings) {
        return meetings.isEmpty()
                || (meetings.stream().anyMatch(one -> !one.date().isAfter(date))
                        && meetings.stream().anyMatch(one -> !one.date().isBefore(date)));
    }

    private Optional<LocalDate> date(Single single) {
        return calendar.dates(single.date()).stream().findFirst();
    }

    private Optional<Single> exam(LocalDate on) {
        return facts.singles().stream()
                .filter(one ->
                        one.kind() == Kind.EXAM && date(one).filter(on::equals).isPresent())
                .findFirst();
    }

    private static Meeting meeting(Single exam, LocalDate date) {
        var content = new RowContent();
        if (exam.hours() != null) {
            content.at(exam.hours());
        }
        if (exam.place() != null) {
            content.in(exam.place());
        }
        return new Meeting(new PageRow(exam.line(), "", false), content, date, Kind.EXAM, exam.title(), false, false);
    }

    /** Exams at hours of their own. */
    private void exams(SeriesMaker maker) {
        for (var one : facts.singles()) {
            var date = date(one);
            if (one.kind() != Kind.EXAM
                    || date.isEmpty()
                    || maker.meets().stream()
                            .anyMatch(meet -> meet.on().equals(date.get())
                                    && meet.meeting().kind() == Kind.EXAM)) {
                continue;
            }
            var draft = new SeriesDraft(
                    one.line(),
                    Slugs.free(
                            Slugs.of(one.title(), "exam"),
                            id -> maker.series().stream().anyMatch(other -> other.id.equals(id))),
                    Kind.EXAM);
            draft.title = one.title();
            draft.single = true;
            draft.dates.add(date.get());
            draft.place = one.place();
            draft.hours = Optional.ofNullable(one.hours())
                    .flatMap(found -> found.hours(false))
                    .map(found -> new Hours(found.start(), found.end()))
                    .orElse(null);
            maker.series().add(draft);
        }
    }

    /** Who holds each series: the one the page names there, else the only instructor. */
    private Map<String, String> hosts(SeriesMaker maker) {
        facts.instructors().forEach(people::key);
        var only = people.people().size() == 1 ? people.people().get(0).key() : null;
        Map<String, String> hosts = new LinkedHashMap<>();
        for (var one : maker.series()) {
            boolean byDefault = one.kind == Kind.LECTURE || one.kind == Kind.OFFICE_HOURS;
            var key = one.host != null ? people.key(one.host) : byDefault ? only : null;
            if (key != null) {
                hosts.put(one.id, key);
            }
        }
        return hosts;
    }

    private List<Deadline> deadlines(Set<String> ids) {
        List<Deadline> deadlines = new ArrayList<>();
        sorted.due().forEach(one -> deadline(one.line(), one.title(), one.date(), one.time(), ids, deadlines));
        facts.singles().stream().filter(one -> one.kind() == Kind.DEADLINE).forEach(one -> {
            var dates = calendar.dates(one.date());
            if (!dates.isEmpty()) {
                deadline(one.line(), one.title(), dates.get(dates.size() - 1), one.hours(), ids, deadlines);
            }
        });
        return deadlines.stream().sorted(Comparator.comparing(Deadline::date)).toList();
    }

    private void deadline(
            int line,
            String title,
            LocalDate date,
            @Nullable HoursMention time,
            Set<String> ids,
            List<Deadline> deadlines) {
        boolean known = deadlines.stream()
                .anyMatch(one -> one.date().equals(date) && one.title().equalsIgnoreCase(title));
        if (known) {
            return;
        }
        var slug = Slugs.of(title, "due").replaceFirst("^closed-", "").replaceFirst("-readings$", "");
        var id = Slugs.free(slug, ids::contains);
        ids.add(id);
        deadlines.add(new Deadline(line, id, title, date, time(line, time)));
    }

    private @Nullable LocalTime time(int line, @Nullable HoursMention time) {
        var at = time == null ? Optional.<LocalTime>empty() : time.time();
        if (at.filter(LocalTime.MIDNIGHT::equals).isPresent()) {
            assumed.add(new Doubt(line, "Midnight means the end of the day, 23:59."));
            return LocalTime.of(23, 59);
        }
        return at.orElse(null);
    }

    /** Links without a host lead nowhere once they are in a calendar. */
    private void unreachable() {
        var links = sorted.meetings().stream()
                .map(Meeting::content)
                .distinct()
                .flatMap(one -> one.unreachable().stream())
                .toList();
        if (!links.isEmpty()) {
            doubts.add(new Doubt(
                    links.get(0).line(),
                    Words.count(links.size(), "link") + " cannot be opened outside of the page, such as '"
                            + links.get(0).message() + "', and " + (links.size() == 1 ? "is" : "are") + " left out."));
        }
    }
}
