package org.lectern.page;

import java.util.stream.Stream;

/** From {@code HW0 due (1/23 10:00pm)} to {@code HW0}. */
final class DueTitle {

    private DueTitle() {}

    static String of(String text) {
        var due = DueLines.DUE.matcher(text);
        var rest = text;
        if (due.find()) {
            var before = DueLines.cleaned(text.substring(0, due.start()));
            rest = before.isEmpty() ? text.substring(due.end()) : before;
        }
        return DueLines.cleaned(withoutTimes(rest));
    }

    private static String withoutTimes(String text) {
        var words = Stream.concat(
                DateFinder.find(text).stream().map(date -> text.substring(date.from(), date.to())),
                HoursFinder.times(text).stream().map(time -> text.substring(time.from(), time.to())));
        var plain = words.reduce(text, (rest, word) -> rest.replace(word, " "));
        return plain.replaceAll("[(\\[][\\s,;@]*[)\\]]", " ").replaceAll("\\s+", " ");
    }
}
