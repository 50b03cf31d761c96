package org.lectern.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * The moment from which clocks of a zone show another time.
 *
 * @param local what they showed just before
 * @param rule when it comes back, as the value of an RRULE; null: this once
 */
record Onset(
        LocalDateTime local,
        ZoneOffset before,
        ZoneOffset after,
        boolean daylight,
        @Nullable String rule) {

    /** Before this, zones changed in ways and by seconds that readers need not be bothered with. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** The single onsets in force from the first instant to the last, and the one after. */
    static List<Onset> around(ZoneRules rules, Instant first, Instant last) {
        List<Onset> onsets = new ArrayList<>();
        onsets.add(inForce(rules, first));
        for (var next = rules.nextTransition(first); next != null; next = rules.nextTransition(next.getInstant())) {
            onsets.add(of(rules, next, null));
            if (next.getInstant().isAfter(last)) {
                break;
            }
        }
        return onsets;
    }

    static Onset of(ZoneRules rules, ZoneOffsetTransition transition, @Nullable String rule) {
        return new Onset(
                transition.getDateTimeBefore(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                rules.isDaylightSavings(transition.getInstant()),
                rule);
    }

    private static Onset inForce(ZoneRules rules, Instant at) {
        var offset = rules.getOffset(at);
        var since = rules.previousTransition(at.plusNanos(1));
        return since == null || since.getDateTimeBefore().isBefore(EPOCH)
                ? new Onset(EPOCH, offset, offset, rules.isDaylightSavings(at), null)
                : new Onset(
                        since.getDateTimeBefore(), since.getOffsetBefore(), offset, rules.isDaylightSavings(at), null);
    }

    /** There is no TZNAME: it is for display only, and the machine's languages would decide on it (F3, F34). */
    Observance observance() {
        List<Property> properties = new ArrayList<>();
        properties.add(new DtStart<>(local));
        properties.add(new TzOffsetFrom(before));
        properties.add(new TzOffsetTo(after));
        if (rule != null) {
            properties.add(new RRule<LocalDateTime>(rule));
        }
        var list = new PropertyList(properties);
        return daylight ? new Daylight(list) : new Standard(list);
    }
}
