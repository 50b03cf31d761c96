package org.lectern.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

/** Makes the VEVENTs of one course (RFC 5545 section 3.6.1, contracts/ics-feeds.md sections 3 and 7). */
final class EntryEvents {

    private final Schedule schedule;
    private final String namespace;
    private final URI page;

    EntryEvents(Schedule schedule, Installation installation) {
        this.schedule = schedule;
        this.namespace = installation.namespace();
        this.page = installation.page(schedule.course().id());
    }

    /** Built from its list of properties, as other constructors of VEvent stamp it with the current time (F90). */
    VEvent event(Entry entry, Stamp stamp) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(entry.key().uid(namespace)));
        properties.add(new DtStamp(stamp.changed()));
        properties.add(new LastModified(stamp.changed()));
        properties.add(new Sequence(stamp.sequence()));
        properties.addAll(WrittenTime.of(entry.when()));
        properties.add(new Summary(summary(entry)));
        var location = entry.location();
        if (location != null) {
            properties.add(new Location(PlainText.line(location)));
        }
        properties.add(new Description(EntryText.of(entry, schedule, page)));
        properties.add(new Url(URI.create(PlainText.address(
                entry.details().url() == null ? page : entry.details().url()))));
        properties.add(new Categories(entry.kind().word()));
        properties.add(entry.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        properties.add(isBusy(entry) ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties));
    }

    /** Outlook shows a cancelled event like any other, so the title says it too (F22, F23). */
    private String summary(Entry entry) {
        var summary = schedule.course().code() + ": " + entry.title();
        return PlainText.line(entry.isCancelled() ? "Cancelled: " + summary : summary);
    }

    private static boolean isBusy(Entry entry) {
        return entry.kind().isBusy() && !entry.isCancelled();
    }
}
