package org.lectern.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Details;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Person;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Series;
import org.lectern.schedule.Slot;

/**
 * A repeating meeting, as far as it could be read.
 *
 * @param days on which it meets; empty: on the dates of its sessions only; null: unreadable
 */
record SeriesDraft(
        Placed<String> id,
        @Nullable Kind kind,
        Placed<String> title,
        @Nullable Person host,
        @Nullable List<DayOfWeek> days,
        @Nullable Placed<Hours> at,
        @Nullable String place,
        List<Except> exceptions) {

    /** One date on which it is otherwise. */
    record Except(Placed<LocalDate> date, @Nullable AmendmentDraft amendment) {}

    private static final String EXAMPLE = "{kind: lecture, days: [tue], at: \"10:40-12:00\", place: Friend Center 016}";

    private static final Form<Kind> KIND =
            Forms.oneOf(Arrays.stream(Kind.values()).filter(Kind::isMeeting).toArray(Kind[]::new), Kind::word);

    static List<SeriesDraft> readAll(Section root, People people, Problems problems) {
        root.require("meetings", "`meetings: {lecture: " + EXAMPLE + "}`");
        return root.named("meetings", new Form<>("lecture", Forms.ID.reader()), EXAMPLE).stream()
                .map(named -> read(named, people, problems))
                .toList();
    }

    private static SeriesDraft read(Section.Named named, People people, Problems problems) {
        var section = named.section();
        var kind = section.required("kind", KIND);
        var title = section.optional("title", Forms.line("Lab"));
        var host = section.optional("host", people.form());
        var days = days(section, problems);
        var at = section.required("at", Times.HOURS);
        var place = section.optional("place", Forms.line("Friend Center 016"));
        var exceptions = exceptions(section, problems);
        section.refuseOthers();
        var label = kind == null ? "" : kind.value().label();
        return new SeriesDraft(
                named.name(),
                Placed.orNull(kind),
                title == null ? new Placed<>(label, named.name().position()) : title,
                Placed.orNull(host),
                days,
                at,
                Placed.orNull(place),
                exceptions);
    }

    private static @Nullable List<DayOfWeek> days(Section section, Problems problems) {
        var days = section.list("days", Times.DAY).stream().map(Placed::value).toList();
        if (section.has("days") && section.size("days") == 0) {
            problems.error(
                    section.position("days"),
                    "`days` names no day of the week",
                    "Leave it out if the series meets on its sessions' dates only.");
        }
        return section.has("days") && (days.isEmpty() || days.size() < section.size("days")) ? null : days;
    }

    private static List<Except> exceptions(Section series, Problems problems) {
        List<Except> exceptions = new ArrayList<>();
        for (var section : series.sections("except", "{date: 2025-11-06, cancelled: travel}")) {
            var date = section.required("date", Times.DATE);
            var amendment = AmendmentDraft.read(section, problems);
            if (!section.has("cancelled") && !section.has("moved")) {
                problems.error(
                        section.position(),
                        "The exception does not say what is different",
                        "Add `cancelled: travel`, or `moved: " + AmendmentDraft.MOVED + "` or a part of it.");
            }
            section.refuseOthers();
            if (date != null) {
                exceptions.add(new Except(date, amendment));
            }
        }
        return exceptions;
    }

    String name() {
        return id.value();
    }

    Series series() {
        var hours = Placed.sure(at);
        var known = Objects.requireNonNull(days);
        List<Amendment> amendments = exceptions.stream()
                .map(one ->
                        Objects.requireNonNull(one.amendment()).on(one.date().value()))
                .toList();
        return new Series(
                name(),
                Objects.requireNonNull(kind),
                title.value(),
                null,
                host,
                known.isEmpty() ? new Recurrence.BySession() : Recurrence.Weekly.on(known),
                new Slot(hours.start(), hours.end(), place, null),
                Details.NONE,
                List.of(),
                amendments);
    }
}
