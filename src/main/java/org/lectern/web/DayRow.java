package org.lectern.web;

import java.util.List;

/** One date of the column. Today stands there even when nothing is on. */
record DayRow(TimeText weekday, TimeText date, boolean today, boolean past, List<EntryRow> entries) {

    /** The class of the stylesheet for where it stands in time. */
    public String style() {
        return past ? "past" : today ? "today" : "";
    }
}
