package org.lectern.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Deadline;

/** Something due, as far as it could be read. */
record DeadlineDraft(
        @Nullable Placed<String> id,
        @Nullable Placed<String> title,
        @Nullable Placed<LocalDate> date,
        @Nullable Placed<LocalTime> at,
        @Nullable URI url,
        @Nullable String notes) {

    private static final String EXAMPLE = "{id: report, title: Project report, date: 2025-11-18, at: \"23:59\"}";

    static List<DeadlineDraft> readAll(Section root) {
        return root.sections("deadlines", EXAMPLE).stream()
                .map(DeadlineDraft::read)
                .toList();
    }

    private static DeadlineDraft read(Section section) {
        var id = section.required("id", new Form<>("report", Forms.ID.reader()));
        var title = section.required("title", Forms.line("Project report"));
        var date = section.required("date", Times.DATE);
        var at = section.optional("at", Times.TIME);
        var url = section.optional("url", Links.URL);
        var notes = section.optional("notes", Remarks.NOTES);
        section.refuseOthers();
        return new DeadlineDraft(id, title, date, at, Placed.orNull(url), Placed.orNull(notes));
    }

    Deadline deadline() {
        return new Deadline(Placed.sure(id), Placed.sure(title), Placed.sure(date), Placed.orNull(at), url, notes);
    }
}
