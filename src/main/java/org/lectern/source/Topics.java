package org.lectern.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Due;
import org.lectern.schedule.Recurrence;

/**
 * Gives the topics of a series their dates: the first that no session has taken, in order. What is cancelled or moved on a
 * date takes its topic along, so an exception never changes which topic is whose.
 */
final class Topics {

    private Topics() {}

    /** The draft with a session for each topic; without a date where there is none left, or none is certain. */
    static Draft dated(Draft draft, @Nullable Due rule, Names names, Problems problems) {
        List<SessionDraft> sessions = new ArrayList<>(draft.sessions());
        var days = MeetingDays.of(draft);
        for (var series : draft.series()) {
            var topics = series.topics().stream()
                    .map(section -> SessionDraft.read(section, series, null, rule, names, problems))
                    .toList();
            var free = days.map(known -> known.free(series)).orElse(List.of());
            if (!topics.isEmpty() && series.pattern().recurrence() instanceof Recurrence.BySession) {
                noDates(series, problems);
            } else if (days.isPresent() && series.hasPattern() && topics.size() > free.size()) {
                tooMany(series, topics.size(), free.size(), problems);
            }
            for (int i = 0; i < topics.size(); i++) {
                sessions.add(i < free.size() ? on(free.get(i), topics.get(i), series, i) : topics.get(i));
            }
        }
        return draft.with(sessions);
    }

    private static SessionDraft on(LocalDate date, SessionDraft topic, SeriesDraft series, int index) {
        return topic.on(new Placed<>(date, series.topics().get(index).position()));
    }

    private static void noDates(SeriesDraft series, Problems problems) {
        problems.error(
                series.topics().get(0).position(),
                series.name() + " has no dates of its own that its topics could take",
                "Add `days` or `dates` to it, or write the topics under `sessions`, each with its date.");
    }

    private static void tooMany(SeriesDraft series, int topics, int dates, Problems problems) {
        problems.error(
                series.topics().get(dates).position(),
                series.name() + " has " + topics + " topics, but only " + dates
                        + " dates for them; there is none for this",
                "Remove " + (topics - dates) + " of them, or let the series meet more often.");
    }
}
