package org.lectern.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Due;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Reading;

/**
 * One reading, with its link where there is one.
 *
 * @param authors "by Ada Lovelace, Grace Hopper"
 * @param due by when, where that is neither the start of its session nor the same for all of its list
 */
record ReadingRow(
        String title,
        @Nullable String href,
        boolean optional,
        @Nullable String authors,
        @Nullable TimeText due) {

    static ReadingRow of(Reading reading, Entry entry) {
        var due = entry.sharedDue().isPresent() ? Optional.<Due.On>empty() : entry.due(reading);
        return new ReadingRow(
                reading.title(),
                SafeLink.of(reading.link().orElse(null)),
                !reading.required(),
                reading.authors().isEmpty() ? null : "by " + String.join(", ", reading.authors()),
                due.map(ReadingRow::time).orElse(null));
    }

    static TimeText time(Due.On due) {
        return new TimeText(due.text(), due.date() + (due.at() == null ? "" : "T" + due.at()));
    }
}
