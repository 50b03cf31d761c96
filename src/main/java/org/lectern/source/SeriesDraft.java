package org.lectern.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Details;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Series;
import org.lectern.schedule.Swap;
import org.lectern.schedule.Term;

/**
 * A repeating meeting, as far as it could be read.
 *
 * @param phases how it meets: at first, then from each date on which that changes
 * @param topics what its meetings are about, in order, each still without a date
 */
record SeriesDraft(
        Placed<String> id,
        @Nullable Kind kind,
        Placed<String> title,
        @Nullable Placed<String> section,
        PatternDraft pattern,
        List<PhaseDraft> phases,
        Details details,
        List<Except> exceptions,
        List<Section> topics) {

    /** One date on which it is otherwise. */
    record Except(Placed<LocalDate> date, @Nullable AmendmentDraft amendment) {}

    static final Form<Kind> KIND =
            Forms.oneOf(Arrays.stream(Kind.values()).filter(Kind::isMeeting).toArray(Kind[]::new), Kind::word);

    private static final String EXAMPLE = "{kind: lecture, days: [tue], at: \"10:40-12:00\", place: Friend Center 016}";

    static List<SeriesDraft> readAll(Section root, Names names, Problems problems) {
        root.require("meetings", "`meetings: {lecture: " + EXAMPLE + "}`");
        return root.named("meetings", new Form<>("lecture", Forms.ID.reader()), EXAMPLE).stream()
                .map(named -> read(named, names, problems))
                .toList();
    }

    private static SeriesDraft read(Section.Named named, Names names, Problems problems) {
        var section = named.section();
        var kind = section.required("kind", KIND);
        var title = section.optional("title", Forms.line("Lab"));
        var partOf = section.optional("section", new Form<>("p01", Forms.ID.reader()));
        var host = section.optional("host", names.person());
        var pattern = PatternDraft.read(section, problems);
        var at = section.required("at", Times.HOURS);
        var place = section.optional("place", names.place("Friend Center 016"));
        var online = section.optional("online", Links.URL);
        var first = new PhaseDraft(
                null, pattern.recurrence(), at, Placed.orNull(place), Placed.orNull(online), Placed.orNull(host));
        var phases = PhaseDraft.readAll(section, first, names, problems);
        var details = Remarks.ofSeries(section);
        var exceptions = exceptions(section, names, problems);
        var topics = section.sections("topics", "{id: scaling-laws, title: Scaling laws}");
        section.refuseOthers();
        var label = kind == null ? "" : kind.value().label();
        return new SeriesDraft(
                named.name(),
                Placed.orNull(kind),
                title == null ? new Placed<>(label, named.name().position()) : title,
                partOf,
                pattern,
                phases,
                details,
                exceptions,
                topics);
    }

    private static List<Except> exceptions(Section series, Names names, Problems problems) {
        List<Except> exceptions = new ArrayList<>();
        for (var section : series.sections("except", "{date: 2025-11-06, cancelled: travel}")) {
            var date = section.required("date", Times.DATE);
            var amendment = AmendmentDraft.ofSeries(section, names, problems);
            if (!AmendmentDraft.isIn(section)) {
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

    /** Whether dates follow from what the series itself says, not only from its sessions. */
    boolean hasPattern() {
        return pattern.recurrence() != null && !(pattern.recurrence() instanceof Recurrence.BySession);
    }

    /** How it meets on this date. */
    PhaseDraft phase(LocalDate date) {
        return phases.stream()
                .filter(phase -> phase.from() == null || !phase.from().value().isAfter(date))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The dates that follow from the pattern alone, closed days among them; none that are uncertain. */
    Stream<LocalDate> dates(Term term, List<Swap> swapped) {
        return IntStream.range(0, phases.size()).boxed().flatMap(number -> {
            var recurrence = phases.get(number).recurrence();
            var next = number + 1 < phases.size() ? begins(phases.get(number + 1)) : LocalDate.MAX;
            var from = begins(phases.get(number));
            return recurrence == null
                    ? Stream.empty()
                    : recurrence.dates(term, swapped).filter(date -> !date.isBefore(from) && date.isBefore(next));
        });
    }

    private static LocalDate begins(PhaseDraft phase) {
        return phase.from() == null ? LocalDate.MIN : phase.from().value();
    }

    Series series() {
        var first = phases.get(0);
        List<Amendment> amendments = exceptions.stream()
                .map(one ->
                        Objects.requireNonNull(one.amendment()).on(one.date().value()))
                .toList();
        return new Series(
                name(),
                Objects.requireNonNull(kind),
                title.value(),
                Placed.orNull(section),
                first.host(),
                Objects.requireNonNull(first.recurrence()),
                first.slot(),
                details,
                phases.stream().skip(1).map(PhaseDraft::phase).toList(),
                amendments);
    }
}
