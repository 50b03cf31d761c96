package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Reading;

/** One reading, with its link where there is one. */
record ReadingRow(String title, @Nullable String href, boolean optional) {

    static ReadingRow of(Reading reading) {
        return new ReadingRow(reading.title(), SafeLink.of(reading.link().orElse(null)), !reading.required());
    }
}
