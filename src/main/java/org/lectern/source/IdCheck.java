package org.lectern.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Recurrence;

/** An id names one thing for life, and is not one that we make ourselves (product: "Identity"). */
final class IdCheck implements Check {

    private static final String DATED = "-[0-9]{4}-[0-9]{2}-[0-9]{2}";

    @Override
    public void check(Draft draft, Problems problems) {
        Map<String, Position> seen = new HashMap<>();
        for (var session : draft.sessions()) {
            once(session.id(), seen, problems);
            reserved(session.id(), problems);
            dated(session.id(), session, draft, problems);
        }
        for (var deadline : draft.deadlines()) {
            once(deadline.id(), seen, problems);
            reserved(deadline.id(), problems);
            dated(deadline.id(), null, draft, problems);
        }
        draft.series().stream().filter(IdCheck::isSingle).forEach(series -> {
            once(series.id(), seen, problems);
            reserved(series.id(), problems);
        });
        draft.series().stream()
                .filter(series -> series.name().equals("closed"))
                .forEach(series -> problems.error(
                        series.id().position(), "The name 'closed' is kept for closed days", "Choose another name."));
    }

    /** A single meeting is known by the name of its series. */
    private static boolean isSingle(SeriesDraft series) {
        return series.pattern().recurrence() instanceof Recurrence.Once;
    }

    private static void once(@Nullable Placed<String> id, Map<String, Position> seen, Problems problems) {
        var first = id == null ? null : seen.putIfAbsent(id.value(), id.position());
        if (id != null && first != null) {
            problems.error(
                    id.position(),
                    "The id '" + id.value() + "' is used twice; first in line " + first.line(),
                    "Give the newer one an id of its own: an id stays with its session for life.");
        }
    }

    private static void reserved(@Nullable Placed<String> id, Problems problems) {
        if (id != null && id.value().startsWith("closed-")) {
            problems.error(
                    id.position(), "Ids that begin with 'closed-' are kept for closed days", "Choose another id.");
        }
        if (id != null && id.value().endsWith("-readings")) {
            problems.error(
                    id.position(), "Ids that end in '-readings' are kept for reading lists", "Choose another id.");
        }
    }

    /** {@code lecture-2025-09-09} is what the lecture of that date is called without a session: only that one may be. */
    private static void dated(
            @Nullable Placed<String> id, @Nullable SessionDraft session, Draft draft, Problems problems) {
        var series = id == null
                ? Optional.<SeriesDraft>empty()
                : draft.series().stream()
                        .filter(one -> id.value().matches(Pattern.quote(one.name()) + DATED))
                        .findFirst();
        if (id == null || series.isEmpty()) {
            return;
        }
        var date = id.value().substring(series.get().name().length() + 1);
        boolean same = session != null
                && session.isOf(series.get())
                && Optional.ofNullable(Placed.orNull(session.date()))
                        .map(LocalDate::toString)
                        .filter(date::equals)
                        .isPresent();
        if (!same) {
            problems.error(
                    id.position(),
                    "The id '" + id.value() + "' is kept for the meeting of '"
                            + series.get().name() + "' on " + date,
                    "Choose another id.");
        }
    }
}
