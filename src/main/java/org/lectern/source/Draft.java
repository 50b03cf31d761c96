package org.lectern.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Schedule;

/** A whole file, as far as it could be read: what cannot be is null or absent, and a problem says so. */
record Draft(
        Heading heading,
        SpecialDays days,
        List<SeriesDraft> series,
        List<SessionDraft> sessions,
        List<DeadlineDraft> deadlines,
        @Nullable PublishDraft publishing,
        boolean archived) {

    static Draft read(Section root, Path file, Problems problems) {
        var heading = Heading.read(root);
        var archived = root.optional("archived", Forms.FLAG);
        var names = Names.read(root);
        var days = SpecialDays.read(root, file, problems);
        var due = root.optional("readings-due", DueRules.DUE);
        var rule = due == null ? null : due.value().orElse(null);
        var series = SeriesDraft.readAll(root, names, problems);
        var sessions = SessionDraft.readAll(root, series, rule, names, problems);
        var deadlines = DeadlineDraft.readAll(root);
        var publishing = PublishSection.read(root, problems);
        root.refuseOthers();
        boolean rests = archived != null && archived.value();
        var draft = new Draft(heading, days, series, sessions, deadlines, publishing, rests);
        return Topics.dated(draft, rule, names, problems);
    }

    Draft with(List<SessionDraft> others) {
        return new Draft(heading, days, series, others, deadlines, publishing, archived);
    }

    /** What becomes of the meeting of that date, said at its session or at its series; null if nothing is. */
    @Nullable
    AmendmentDraft amendment(SeriesDraft one, LocalDate date) {
        var ofSessions = sessions.stream()
                .filter(session -> session.isOf(one) && date.equals(Placed.orNull(session.date())))
                .map(SessionDraft::amendment);
        var ofSeries = one.exceptions().stream()
                .filter(except -> except.date().value().equals(date))
                .map(SeriesDraft.Except::amendment);
        return Stream.concat(ofSessions, ofSeries)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The schedule; only of a draft without an error. */
    Schedule schedule() {
        var term = Objects.requireNonNull(heading.term());
        return new Schedule(
                heading.course(),
                Placed.orNull(heading.overview()),
                series.stream().map(SeriesDraft::series).toList(),
                sessions.stream().map(SessionDraft::session).toList(),
                days.closed(term),
                days.swapped(term),
                deadlines.stream().map(DeadlineDraft::deadline).toList(),
                Objects.requireNonNull(publishing).publishing(),
                archived);
    }
}
