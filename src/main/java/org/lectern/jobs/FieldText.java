package org.lectern.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.release.Wording;
import org.lectern.sync.Content;
import org.lectern.sync.Field;

/** Values of fields and their differences in the words of people; times in the course's zone. */
record FieldText(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE, MMM d, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** Both values of each field that differs; an end that only follows its start is not told. */
    String differences(Content before, Content after) {
        Set<Field> fields = new TreeSet<>(before.differences(after));
        if (fields.contains(Field.START) && keepsItsLength(before, after)) {
            fields.remove(Field.END);
        }
        return fields.stream()
                .map(field -> difference(field, before.get(field), after.get(field)))
                .collect(Collectors.joining("; "));
    }

    String difference(Field field, String before, String after) {
        return before.contains("\n") || after.contains("\n")
                ? Wording.difference(field.label(), before, after)
                : Wording.difference(field.label(), value(field, before), value(field, after));
    }

    /** What a field would become, were it not for a person's edit. */
    String held(Field field, String ours, String wanted) {
        boolean severalLines = ours.contains("\n") || wanted.contains("\n");
        return field.label() + " " + (severalLines ? Wording.lines(ours, wanted) : "\"" + value(field, wanted) + "\"");
    }

    /** From when to when an event takes place. */
    String span(Content event) {
        var from = time(event.get(Field.START));
        var end = event.get(Field.END);
        // a deadline takes a minute, as no calendar shows an event of no length
        boolean isMoment = length(event) == 60;
        return isInstant(end) && !isMoment
                ? from + "–" + CLOCK.format(Instant.parse(end).atZone(zone))
                : from;
    }

    private static boolean keepsItsLength(Content before, Content after) {
        return length(before) != 0 && length(before) == length(after);
    }

    /** In seconds; -1 for whole days, 0 where it cannot be said. */
    private static long length(Content content) {
        var start = content.get(Field.START);
        var end = content.get(Field.END);
        if (isInstant(start) && isInstant(end)) {
            return Instant.parse(end).getEpochSecond() - Instant.parse(start).getEpochSecond();
        }
        return isInstant(start) || isInstant(end) ? 0 : -1;
    }

    private String value(Field field, String value) {
        if (value.isEmpty()) {
            return "(none)";
        }
        return field.isTime() ? time(value) : value;
    }

    private String time(String value) {
        if (value.isEmpty()) {
            return "(no time)";
        }
        return isInstant(value) ? TIME.format(Instant.parse(value).atZone(zone)) : DAY.format(LocalDate.parse(value));
    }

    private static boolean isInstant(String value) {
        return value.endsWith("Z");
    }
}
