package org.lectern.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;

/** A whole file, as far as it could be read: what cannot be is null or absent, and a problem says so. */
record Draft(
        Heading heading,
        List<Placed<ClosedDay>> closed,
        List<SeriesDraft> series,
        List<SessionDraft> sessions,
        List<DeadlineDraft> deadlines,
        @Nullable Publishing publishing) {

    static Draft read(Section root, Problems problems) {
        var heading = Heading.read(root);
        var people = People.read(root);
        var closed = ClosedDays.read(root);
        var series = SeriesDraft.readAll(root, people, problems);
        var sessions = SessionDraft.readAll(root, series, people, problems);
        var deadlines = DeadlineDraft.readAll(root);
        var publishing = PublishSection.read(root, problems);
        root.refuseOthers();
        return new Draft(heading, closed, series, sessions, deadlines, publishing);
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
        return new Schedule(
                heading.course(),
                Placed.orNull(heading.overview()),
                series.stream().map(SeriesDraft::series).toList(),
                sessions.stream().map(SessionDraft::session).toList(),
                closed.stream().map(Placed::value).toList(),
                List.of(),
                deadlines.stream().map(DeadlineDraft::deadline).toList(),
                Objects.requireNonNull(publishing),
                false);
    }
}
