package org.lectern.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a line or cell of a schedule: {@code Week 1 - Sep 2: }.
 *
 * @param week the week it names
 * @param label the words before the date
 * @param date the date it begins with
 * @param weekOf whether the date is only the beginning of the week
 * @param to where the title begins
 */
record RowStart(@Nullable Integer week, String label, DateMention date, boolean weekOf, int to) {

    private static final Pattern LABELS = Pattern.compile(
            "[\\s•*\\[(:.–—|-]*(?:(?:(week|wk\\.?|lecture|lec\\.?|lab|recitation|tutorial|discussion|section|precept|unit|module|topic|class|session|meeting|day|seminar|l|w|#)?\\s*#?(\\d{1,2})[a-z]?"
                    + "\\s*[:.,;|)–—-]*\\s*\\(?\\s*)){0,2}(?:(?:week )?(?:of|starting|beginning|commencing|on|date)\\s*:?\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WEEK =
            Pattern.compile("\\b(?:week|wk\\.?|w)\\s*#?(\\d{1,2})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEEK_BEHIND = Pattern.compile(
            "^[\\s,;:–—-]*\\(?\\s*(?:week|wk\\.?)\\s*#?(\\d{1,2})\\b\\s*\\)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEEK_OF =
            Pattern.compile("\\b(?:of|starting|beginning|commencing)\\s*:?\\s*$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNS = Pattern.compile("^[\\s:.,;|)\\]–—-]+");

    static Optional<RowStart> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // a date that opens a row stands near its beginning: the rest of a long line need not be searched
        var head = text.substring(0, Math.min(text.length(), 120));
        return DateFinder.find(head).stream()
                .limit(1)
                .filter(date -> LABELS.matcher(head.substring(0, date.from())).matches())
                .map(date -> of(text, date))
                .findFirst();
    }

    private static RowStart of(String text, DateMention date) {
        var before = text.substring(0, date.from());
        var week = week(before);
        int to = date.to();
        var behind = WEEK_BEHIND.matcher(text.substring(to));
        if (week == null && behind.find()) {
            week = Integer.valueOf(behind.group(1));
            to += behind.end();
        }
        var signs = SIGNS.matcher(text.substring(to));
        to += signs.find() ? signs.end() : 0;
        return new RowStart(week, before, date, WEEK_OF.matcher(before).find(), to);
    }

    /** The week that a label such as {@code Week 3} or {@code Wk 3} names; 0 and above 60 are none a file can have. */
    static @Nullable Integer week(String label) {
        var match = WEEK.matcher(label);
        if (!match.find()) {
            return null;
        }
        int week = Integer.parseInt(match.group(1));
        return week >= 1 && week <= 60 ? (Integer) week : null;
    }
}
