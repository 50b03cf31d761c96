package org.lectern.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;

/**
 * What becomes of one meeting: {@code cancelled}, with or without a reason, or {@code moved}.
 *
 * @param position where it says so
 * @param cancelled set when it is cancelled; the reason, "" for none
 */
record AmendmentDraft(
        Position position,
        @Nullable String cancelled,
        @Nullable Placed<LocalDate> to,
        @Nullable Placed<Hours> at,
        @Nullable String place) {

    static final String MOVED = "{date: 2025-11-13, at: \"15:00-16:00\", place: Room 104}";

    private static final Set<String> AMBIGUOUS = Set.of("false", "no", "off", "n", "yes", "on", "y");

    private static final Form<String> REASON = new Form<>("travel", AmendmentDraft::reason);

    /** What the section says; null if nothing, or nothing that can be read. */
    static @Nullable AmendmentDraft read(Section section, Problems problems) {
        var reason = section.optional("cancelled", REASON);
        var moved = section.section("moved", MOVED);
        var draft = moved == null ? null : moved(section.position("moved"), moved, problems);
        if (section.has("cancelled") && section.has("moved")) {
            problems.error(
                    section.position("moved"),
                    "A meeting is either `cancelled` or `moved`, not both",
                    "Remove one of the two.");
        }
        return reason == null
                ? draft
                : new AmendmentDraft(section.position("cancelled"), reason.value(), null, null, null);
    }

    private static AmendmentDraft moved(Position position, Section moved, Problems problems) {
        var to = moved.optional("date", Times.DATE);
        var at = moved.optional("at", Times.HOURS);
        var place = moved.optional("place", Forms.line("Room 104"));
        if (!moved.has("date") && !moved.has("at") && !moved.has("place")) {
            problems.error(position, "`moved` does not say where to", "Write `moved: " + MOVED + "`, or a part of it.");
        }
        moved.refuseOthers();
        return new AmendmentDraft(position, null, to, at, Placed.orNull(place));
    }

    private static Parsed<String> reason(String text) {
        if (AMBIGUOUS.contains(text.toLowerCase(Locale.ROOT))) {
            return Parsed.bad(
                    "`cancelled: " + text + "` can be read as no and as a reason",
                    "Write `cancelled: true` or a reason, or leave the key out if it takes place.");
        }
        return text.equals("true") ? Parsed.good("") : Forms.LINE.parse(text);
    }

    /** The hours the meeting then has: its own, else those of its series, put down to the place that moved it. */
    @Nullable
    Placed<Hours> hours(@Nullable Placed<Hours> ofSeries) {
        return at != null || ofSeries == null ? at : new Placed<>(ofSeries.value(), position);
    }

    Amendment on(LocalDate date) {
        if (cancelled != null) {
            return new Amendment.Cancelled(date, cancelled.isEmpty() ? null : cancelled);
        }
        var hours = Placed.orNull(at);
        return Amendment.Changed.moved(
                date,
                Placed.orNull(to),
                hours == null ? null : hours.start(),
                hours == null ? null : hours.end(),
                place);
    }
}
