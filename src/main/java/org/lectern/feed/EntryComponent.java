package org.lectern.feed;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.FmtType;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.lectern.schedule.Kind;

/**
 * One entry as a VEVENT or VTODO (RFC 5545 sections 3.6.1 and 3.6.2, contracts/ics-feeds.md sections 3 and 7). Built from its
 * list of properties, as other constructors of iCal4j stamp it with the current time (F90).
 */
final class EntryComponent {

    private static final ParameterList HTML = new ParameterList(List.of(new FmtType("text/html")));

    private static final Property BUSY = new XProperty("X-MICROSOFT-CDO-BUSYSTATUS", "BUSY");
    private static final Property FREE = new XProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    private static final Map<Kind, Categories> CATEGORIES =
            Stream.of(Kind.values()).collect(toUnmodifiableMap(kind -> kind, kind -> new Categories(kind.word())));

    private EntryComponent() {}

    static CalendarComponent of(FeedEntry one) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(one.uid()));
        properties.add(new DtStamp(one.stamp().changed()));
        properties.add(new LastModified(one.stamp().changed()));
        properties.add(new Sequence(one.stamp().sequence()));
        properties.addAll(
                one.task()
                        ? WrittenTime.due(one.entry().when())
                        : WrittenTime.of(one.entry().when()));
        properties.addAll(words(one));
        properties.addAll(one.task() ? List.of(ImmutableStatus.VTODO_NEEDS_ACTION) : presence(one));
        var list = new PropertyList(properties);
        var alarms = new ComponentList<>(alarms(one));
        return one.task() ? new VToDo(list, alarms) : new VEvent(list, alarms);
    }

    private static List<Property> words(FeedEntry one) {
        List<Property> words = new ArrayList<>();
        words.add(new Summary(one.summary()));
        one.location().map(Location::new).ifPresent(words::add);
        var description = one.description();
        if (!description.isEmpty()) {
            words.add(new Description(description));
            words.add(new XProperty("X-ALT-DESC", HTML, Html.of(description)));
        }
        one.url().map(EntryComponent::url).ifPresent(words::add);
        words.add(requireNonNull(CATEGORIES.get(one.entry().kind())));
        var colour = one.colour();
        if (colour != null) {
            words.add(new Color(new ParameterList(), colour.word()));
        }
        return words;
    }

    private static Property url(URI address) {
        return new Url(address);
    }

    /** Outlook goes by its own property, the others by TRANSP. */
    private static List<Property> presence(FeedEntry one) {
        return List.of(
                one.entry().isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                one.isBusy() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT,
                one.isBusy() ? BUSY : FREE);
    }

    private static List<VAlarm> alarms(FeedEntry one) {
        var before = one.alarm();
        return before == null ? List.of() : List.of(alarm(one, before));
    }

    /** A task has no start that the alarm could count from (RFC 5545 section 3.8.6.3). */
    private static VAlarm alarm(FeedEntry one, Duration before) {
        var from = one.task() ? new ParameterList(List.of(Related.END)) : new ParameterList();
        return new VAlarm(new PropertyList(
                List.of(ImmutableAction.DISPLAY, new Trigger(from, before.negated()), new Description(one.summary()))));
    }
}
