package org.lectern.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.page.Facts.Single;
import org.lectern.schedule.Kind;

/** Reads lines with a single date: {@code Project report due Nov 18 11:59pm}, {@code Midterm: Feb 17, 12-1pm, Room 1}. */
final class DueLines {

    static final Pattern DUE = Pattern.compile(
            "\\b(?:(?:is|are|will be)\\s+)?(?:due(?:\\s+dates?)?|deadline|submit(?:ted)? by|hand(?:ed)? in by)\\b(?:\\s+(?:by|on|at|date|before))*[\\s:]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EXAM = Pattern.compile(
            "^(?:the |in-class |take-home |mock )?(?:mid-?terms?|finals?|exams?|quiz|prelim)\\b[^.]{0,40}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_EXAM =
            Pattern.compile("(?i).*\\b(?:project|presentations?|report|proposal|review|paper|poster|grades?)\\b.*");

    private static final Pattern TASK = Pattern.compile(
            "\\b(?:turn in|submit|hand in|declare|upload|send|email|form)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXAMPLE =
            Pattern.compile("\\b(?:for example|for instance|e\\.g\\.)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BY = Pattern.compile(
            "\\s*\\b(?:on or before|no later than|by|before|until)\\b[^.;]{0,30}$", Pattern.CASE_INSENSITIVE);

    private DueLines() {}

    static boolean read(int line, String section, Rich text, Facts facts) {
        var dates = DateFinder.find(text.text());
        if (dates.isEmpty()) {
            return false;
        }
        var date = dates.get(0);
        var title = title(text, date);
        if (readTask(line, text, facts)) {
            return true;
        }
        if (DUE.matcher(text.text()).find() || (DUE.matcher(section).find() && dates.size() == 1)) {
            return due(line, title, text, date, facts);
        }
        return exam(line, section, title, text, date, facts);
    }

    /** {@code Turn in a draft by February 9}. */
    static boolean readTask(int line, Rich text, Facts facts) {
        var dates = DateFinder.find(text.text());
        if (dates.size() != 1 || !TASK.matcher(text.text()).find()) {
            return false;
        }
        var date = dates.get(0);
        var by = BY.matcher(text.text().substring(0, date.from()));
        return by.find() && due(line, cleaned(text.text().substring(0, by.start())), text, date, facts);
    }

    private static boolean due(int line, String title, Rich text, DateMention date, Facts facts) {
        if (title.isEmpty()
                || title.length() > 120
                || EXAMPLE.matcher(text.text()).find()) {
            return false;
        }
        facts.singles()
                .add(new Single(
                        line, Kind.DEADLINE, title, date, time(text.text()).orElse(null), null));
        return true;
    }

    private static boolean exam(int line, String section, String title, Rich text, DateMention date, Facts facts) {
        var hours = HoursFinder.ranges(text.text()).stream()
                .filter(HoursMention::certain)
                .findFirst();
        boolean named =
                EXAM.matcher(title).lookingAt() && !NO_EXAM.matcher(title).matches();
        boolean under =
                EXAM.matcher(section).lookingAt() && !NO_EXAM.matcher(section).matches();
        if ((!named && !under) || hours.isEmpty()) {
            return false;
        }
        int end = Math.max(hours.get().to(), date.to());
        var place = PlaceText.behind(text.text().substring(end)).orElse(null);
        facts.singles().add(new Single(line, Kind.EXAM, named ? title : section.strip(), date, hours.get(), place));
        return true;
    }

    /** What is due: the words before the date and before the word for it, else those behind. */
    private static String title(Rich text, DateMention date) {
        var due = DUE.matcher(text.text());
        int end = due.find() ? Math.min(due.start(), date.from()) : date.from();
        var before = cleaned(text.text().substring(0, end));
        if (!before.isEmpty()) {
            return text.links().stream()
                    .filter(link -> link.from() <= 3 && link.to() <= text.text().length() && link.to() > link.from())
                    .map(link -> text.text().substring(link.from(), link.to()))
                    .findFirst()
                    .orElse(before);
        }
        var rest = DUE.matcher(text.text().substring(date.to())).replaceAll(" ");
        return cleaned(HoursFinder.times(rest).stream()
                .findFirst()
                .map(time -> rest.substring(0, time.from()))
                .orElse(rest));
    }

    static String cleaned(String text) {
        return text.replaceAll("^[\\s:.,;()\\[\\]|•*–—-]+|[\\s:.,;(\\[|–—-]+$", "")
                .replaceAll("(?i)\\s+(?:by|on|at|until|is|are)$", "")
                .strip();
    }

    static Optional<HoursMention> time(String text) {
        return HoursFinder.times(text).stream().reduce((one, other) -> other);
    }
}
