package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.page.PageRow.Purpose;
import org.lectern.schedule.Kind;

/** Decides what each row of a schedule is: a meeting, an exam, a day without class, something due. */
final class Sorter {

    private static final Pattern EXAM = Pattern.compile(
            "^(?:the |in-class |in class |take-home |mock |written |oral )*(?:mid-?term|final|exam|quiz|prelim|test)(?:s|es)?"
                    + "(?:\\s*(?:exam(?:ination)?|test|quiz|#?\\d+|[ivx]+|part))*\\b(?!\\s*(?:review|project|presentation|report|paper|prep|recap|proposal|poster|grades?|solutions?|week))"
                    + "|^exam\\b(?!\\s*(?:review|prep|solutions?|grades?|recap))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FIRST_WORD = Pattern.compile(
            "(lab|recitation|precept|tutorial)s?\\s*(?:\\d+\\s*)?(?:[:.–-]|$)|(discussion|section)s?\\s*\\d+\\s*(?:[:.–-]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY =
            Pattern.compile("(?:tutorial|lab|recitation|section|precept)s? only\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXAM_WEEKS = Pattern.compile(
            "\\W*(?:finals?|exams?|examinations?|final exams?)\\s+(?:weeks?|period)\\W*", Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_EXAMS = Pattern.compile(
            "^\\W*(?:exams?|examinations?|exam dates|grading|evaluation|assessment)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SECTION = Pattern.compile(
            "\\W*(?:labs?|laborator(?:y|ies)|recitations?|precepts?|tutorials?|discussions?|discussion sections?)"
                    + "(?:\\s+(?:schedule|sessions|sections|calendar|topics|dates))?\\W*",
            Pattern.CASE_INSENSITIVE);

    private final PageCalendar calendar;
    private final Set<DayOfWeek> pattern;
    private final List<Doubt> doubts;
    private final Sorted sorted = new Sorted();
    private final Map<PageRow, RowContent> contents = new LinkedHashMap<>();

    private Sorter(PageCalendar calendar, Set<DayOfWeek> pattern, List<Doubt> doubts) {
        this.calendar = calendar;
        this.pattern = pattern;
        this.doubts = doubts;
    }

    /** @param pattern the days of the week on which the course meets, as far as the page says */
    static Sorted sort(List<PageRow> rows, PageCalendar calendar, Set<DayOfWeek> pattern, List<Doubt> doubts) {
        var sorter = new Sorter(calendar, pattern, doubts);
        WeekdayCheck.check(rows, calendar, doubts);
        rows.stream()
                .filter(row -> row.purpose() != Purpose.RELEASED)
                .forEach(row -> sorter.contents.put(row, RowReader.read(row)));
        sorter.contents.forEach(sorter::sort);
        sorter.keepDaysOfOthers();
        return sorter.sorted;
    }

    private void sort(PageRow row, RowContent content) {
        var dates = dates(row);
        if (dates.isEmpty()) {
            doubts.add(new Doubt(row.line(), "There is no such date, so this line is left out."));
            return;
        }
        content.closed()
                .forEach(other -> calendar.dates(other.date())
                        .forEach(
                                date -> sorted.closed().add(new Sorted.Closed(other.line(), date, date, other.why()))));
        var title = title(content);
        var last = dates.get(dates.size() - 1);
        if ((row.purpose() == Purpose.DUE || content.isDue())
                && !EXAM.matcher(title).find()) {
            due(row, content, title, last);
        } else if (EXAM_WEEKS.matcher(title).matches()) {
            doubts.add(new Doubt(
                    row.line(),
                    "'" + title + "' is no meeting of the course, so it is left out: " + Words.dates(dates) + "."));
        } else if (isClosed(row, title, content)) {
            closed(row, content, title, dates);
        } else if (!title.isEmpty() || !isOnlyDue(content) || meetsAnyway(content, last)) {
            meet(row, content, title, dates);
        }
        due(content, last);
    }

    private static boolean isClosed(PageRow row, String title, RowContent content) {
        return ClosedWords.areIn(title)
                || row.details().stream()
                        .anyMatch(one -> ClosedWords.areAllOf(one.text().text()))
                || (title.isEmpty() && content.notes().stream().anyMatch(ClosedWords::areIn));
    }

    private static boolean isOnlyDue(RowContent content) {
        return content.readings().isEmpty() && !content.due().isEmpty();
    }

    /** A day of the course's own on which something is due has its meeting, too, where the schedule is one of meetings. */
    private boolean meetsAnyway(RowContent content, LocalDate date) {
        boolean alone = contents.keySet().stream()
                        .filter(row -> dates(row).contains(date))
                        .count()
                == 1;
        var days = pattern.isEmpty() ? ownDays() : pattern;
        return content.isDueInTitle()
                && alone
                && regular().stream().anyMatch(row -> dates(row).stream().anyMatch(date::isBefore))
                && days.contains(date.getDayOfWeek())
                && 2L * regular().size() >= contents.size();
    }

    private Set<DayOfWeek> ownDays() {
        return regular().stream()
                .flatMap(row -> dates(row).stream())
                .map(LocalDate::getDayOfWeek)
                .collect(Collectors.toSet());
    }

    private List<PageRow> regular() {
        return contents.entrySet().stream()
                .filter(one -> one.getKey().purpose() == Purpose.MEETING
                        && !title(one.getValue()).isEmpty()
                        && !one.getValue().isDue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<LocalDate> dates(PageRow row) {
        return row.starts().stream()
                .flatMap(start -> calendar.dates(start.date()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String title(RowContent content) {
        return RowTitle.cleaned(content.title());
    }

    private void due(PageRow row, RowContent content, String title, LocalDate date) {
        var words = title.isEmpty() ? String.join("; ", content.notes()) : DueTitle.of(title);
        var time = DueLines.time(title)
                .or(() -> content.due().stream()
                        .flatMap(one -> Optional.ofNullable(one.time()).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(content.dueAt()));
        if (words.isEmpty()) {
            if (content.due().isEmpty()) {
                doubts.add(new Doubt(row.line(), "Something is due on " + date + ", but the page does not say what."));
            }
        } else {
            sorted.due().add(new Sorted.Due(row.line(), words, date, time.orElse(null)));
            content.due().clear();
        }
    }

    private void due(RowContent content, LocalDate date) {
        for (var one : content.due()) {
            var own = Optional.ofNullable(one.date()).stream()
                    .flatMap(mention -> calendar.dates(mention).stream())
                    .findFirst();
            sorted.due().add(new Sorted.Due(one.line(), one.title(), own.orElse(date), one.time()));
        }
    }

    private void closed(PageRow row, RowContent content, String title, List<LocalDate> dates) {
        var why = title.isEmpty()
                ? content.notes().stream()
                        .filter(ClosedWords::areIn)
                        .findFirst()
                        .orElse("No class")
                : title;
        boolean range = row.starts().stream().anyMatch(start -> start.date().range());
        if (range) {
            sorted.closed().add(new Sorted.Closed(row.line(), dates.get(0), dates.get(dates.size() - 1), why));
        } else {
            dates.forEach(date -> sorted.closed().add(new Sorted.Closed(row.line(), date, date, why)));
        }
        if (!content.readings().isEmpty()) {
            doubts.add(new Doubt(
                    row.line(),
                    "Readings stand on a day without class (" + dates.get(0) + ") and are left out: "
                            + String.join(
                                    "; ",
                                    content.readings().stream()
                                            .map(ImportedCourse.Reading::title)
                                            .toList()) + "."));
        }
    }

    private void meet(PageRow row, RowContent content, String title, List<LocalDate> dates) {
        var kind = kind(row, content, title);
        if (kind == Kind.LECTURE
                && !row.isInTable()
                && OF_EXAMS.matcher(row.section()).find()) {
            doubts.add(new Doubt(
                    row.line(),
                    "This stands under '" + row.section() + "' and is no lecture, so it is left out: "
                            + Words.dates(dates) + "."));
            return;
        }
        var on = row.starts().stream().anyMatch(start -> start.date().range())
                ? dates.stream()
                        .filter(date -> pattern.contains(date.getDayOfWeek()))
                        .toList()
                : dates;
        var taken = on.isEmpty() ? dates.subList(0, 1) : on;
        if (taken.size() < dates.size()) {
            doubts.add(new Doubt(
                    row.line(),
                    "From " + dates.get(0) + " to " + dates.get(dates.size() - 1) + " the meeting is taken to be on "
                            + Words.dates(taken) + "."));
        }
        var named = kind == Kind.LAB || kind == Kind.RECITATION ? withoutKind(title) : title;
        boolean only = ONLY.matcher(title).matches();
        if (only) {
            doubts.add(new Doubt(
                    row.line(),
                    "The page says '" + title + "', so the lecture of " + Words.date(dates.get(0))
                            + " is cancelled in the file."));
        }
        if (row.isStruck()) {
            doubts.add(new Doubt(
                    row.line(),
                    "This is struck out on the page, so it is cancelled in the file: " + Words.date(dates.get(0)) + ", "
                            + title + "."));
        }
        taken.forEach(date -> sorted.meetings()
                .add(new Sorted.Meeting(row, content, date, kind, named, only || row.isStruck(), taken.size() > 1)));
    }

    /** {@code No recitation} closes a day only if nothing else meets on it. */
    private void keepDaysOfOthers() {
        sorted.closed()
                .removeIf(one -> ClosedWords.areOfOneKind(one.why())
                        && sorted.meetings().stream()
                                .anyMatch(meeting -> meeting.date().equals(one.first())));
    }

    private Kind kind(PageRow row, RowContent content, String title) {
        boolean exam =
                EXAM.matcher(title).find() || content.type().matches("(?i)\\W*(?:mid-?term|final|exam|quiz)\\b.*");
        if (exam) {
            return Kind.EXAM;
        }
        var named = content.type().isEmpty() ? row.label() + " " + firstWord(title) : content.type();
        var type = MeetingKind.of(named.strip()).or(() -> ofSection(row));
        return type.filter(kind -> kind == Kind.RECITATION || kind == Kind.LAB || kind == Kind.OFFICE_HOURS)
                .orElse(Kind.LECTURE);
    }

    /** Under the heading {@code Labs} the dates are of labs. */
    private static Optional<Kind> ofSection(PageRow row) {
        return SECTION.matcher(row.section()).matches() ? MeetingKind.of(row.section()) : Optional.empty();
    }

    private static String withoutKind(String title) {
        var rest = title.replaceFirst("(?i)^(?:lab|recitation|precept|discussion|tutorial|section)s?\\s*:\\s*", "");
        return rest.isBlank() ? title : rest;
    }

    /** The word before a colon or number at the beginning of a title: {@code Lab: Scala}, {@code Recitation 3}. */
    private static String firstWord(String title) {
        var match = FIRST_WORD.matcher(title);
        return match.lookingAt() ? match.group(match.group(1) == null ? 2 : 1) : "";
    }
}
