package org.lectern.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Person;

/**
 * What becomes of one meeting: {@code cancelled}, with or without a reason, or otherwise than its series.
 *
 * @param position where it says so
 * @param cancelled set when it is cancelled; the reason, "" for none
 */
record AmendmentDraft(Position position, @Nullable String cancelled, Move move, Aside aside) {

    /** Where it moves; what is null stays. */
    record Move(
            @Nullable Placed<LocalDate> to,
            @Nullable Placed<Hours> at,
            @Nullable String place) {

        private static final Move NOWHERE = new Move(null, null, null);
    }

    /** What else is different about it; what is null stays. */
    record Aside(
            @Nullable URI online,
            @Nullable Person host,
            List<Person> guests,
            @Nullable String title,
            @Nullable String notes) {

        private static final Aside NOTHING = new Aside(null, null, List.of(), null, null);
    }

    static final String MOVED = "{date: 2025-11-13, at: \"15:00-16:00\", place: Room 104}";

    private static final Set<String> ASIDES = Set.of("online", "host", "guests", "title", "notes");
    private static final Set<String> AMBIGUOUS = Set.of("false", "no", "off", "n", "yes", "on", "y");

    private static final Form<String> REASON = new Form<>("travel", AmendmentDraft::reason);

    /** What a session says of its own meeting; null if nothing, or nothing that can be read. */
    static @Nullable AmendmentDraft ofSession(Section section, Names names, Problems problems) {
        var reason = section.optional("cancelled", REASON);
        var moved = section.section("moved", MOVED);
        var move = moved == null ? null : move(section.position("moved"), moved, names, problems);
        if (section.has("cancelled") && section.has("moved")) {
            problems.error(
                    section.position("moved"),
                    "A meeting is either `cancelled` or `moved`, not both",
                    "Remove one of the two.");
        }
        if (reason != null) {
            return new AmendmentDraft(section.position("cancelled"), reason.value(), Move.NOWHERE, Aside.NOTHING);
        }
        return move == null ? null : new AmendmentDraft(section.position("moved"), null, move, Aside.NOTHING);
    }

    /** What a series says of one of its dates; null if nothing, or nothing that can be read. */
    static @Nullable AmendmentDraft ofSeries(Section section, Names names, Problems problems) {
        var draft = ofSession(section, names, problems);
        var aside = aside(section, names);
        var other = ASIDES.stream().filter(section::has).sorted().findFirst();
        if (draft != null && draft.cancelled() != null && other.isPresent()) {
            problems.error(
                    section.position(other.get()),
                    "A meeting that is `cancelled` has no `" + other.get() + "`",
                    "Remove one of the two.");
        }
        if (draft != null) {
            return new AmendmentDraft(draft.position(), draft.cancelled(), draft.move(), aside);
        }
        return aside.equals(Aside.NOTHING) ? null : new AmendmentDraft(section.position(), null, Move.NOWHERE, aside);
    }

    /** Whether the exception says anything at all, right or wrong. */
    static boolean isIn(Section section) {
        return section.has("cancelled")
                || section.has("moved")
                || ASIDES.stream().anyMatch(section::has);
    }

    private static Aside aside(Section section, Names names) {
        var online = section.optional("online", Links.URL);
        var host = section.optional("host", names.person());
        var guests = section.oneOrMore("guests", names.person());
        var title = section.optional("title", Forms.line("Review"));
        var notes = section.optional("notes", Remarks.NOTES);
        return new Aside(
                Placed.orNull(online),
                Placed.orNull(host),
                guests.stream().map(Placed::value).toList(),
                Placed.orNull(title),
                Placed.orNull(notes));
    }

    private static Move move(Position position, Section moved, Names names, Problems problems) {
        var to = moved.optional("date", Times.DATE);
        var at = moved.optional("at", Times.HOURS);
        var place = moved.optional("place", names.place("Room 104"));
        if (!moved.has("date") && !moved.has("at") && !moved.has("place")) {
            problems.error(position, "`moved` does not say where to", "Write `moved: " + MOVED + "`, or a part of it.");
        }
        moved.refuseOthers();
        return new Move(to, at, Placed.orNull(place));
    }

    private static Parsed<String> reason(String text) {
        if (AMBIGUOUS.contains(text.toLowerCase(Locale.ROOT))) {
            return Parsed.bad(
                    "`cancelled: " + text + "` can be read as no and as a reason",
                    "Write `cancelled: true` or a reason, or leave the key out if it takes place.");
        }
        return text.equals("true") ? Parsed.good("") : Forms.LINE.parse(text);
    }

    @Nullable
    Placed<LocalDate> to() {
        return move.to();
    }

    /** The hours the meeting then has: its own, else those of its series, put down to the place that moved it. */
    @Nullable
    Placed<Hours> hours(@Nullable Placed<Hours> ofSeries) {
        return move.at() != null || ofSeries == null ? move.at() : new Placed<>(ofSeries.value(), position);
    }

    Amendment on(LocalDate date) {
        if (cancelled != null) {
            return new Amendment.Cancelled(date, cancelled.isEmpty() ? null : cancelled);
        }
        var hours = Placed.orNull(move.at());
        return new Amendment.Changed(
                date,
                Placed.orNull(move.to()),
                hours == null ? null : hours.start(),
                hours == null ? null : hours.end(),
                move.place(),
                aside.online(),
                aside.host(),
                aside.guests(),
                aside.title(),
                aside.notes());
    }
}
