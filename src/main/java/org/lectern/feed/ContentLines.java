package org.lectern.feed;

import java.util.List;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentContainer;
import net.fortuna.ical4j.model.Encodable;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;

/**
 * Components of iCal4j as the octets of a feed, line by line (RFC 5545 section 3.1). iCal4j puts its text of a whole calendar
 * together of ever longer strings.
 */
final class ContentLines {

    private final Folding lines = new Folding();
    private final StringBuilder line = new StringBuilder();

    static byte[] of(Component component) {
        var one = new ContentLines();
        one.add(component);
        return one.lines.bytes();
    }

    /** @param inner the octets of each component, in this order */
    static byte[] of(PropertyList head, List<byte[]> inner) {
        var calendar = new ContentLines();
        calendar.lines.add("BEGIN:VCALENDAR");
        calendar.add(head);
        inner.forEach(calendar.lines::addFolded);
        calendar.lines.add("END:VCALENDAR");
        return calendar.lines.bytes();
    }

    private void add(Component component) {
        lines.add("BEGIN:" + component.getName());
        add(component.getPropertyList());
        if (component instanceof ComponentContainer<?> container) {
            container.getComponentList().getAll().forEach(this::add);
        }
        lines.add("END:" + component.getName());
    }

    private void add(PropertyList properties) {
        properties.getAll().forEach(this::add);
    }

    private void add(Property property) {
        line.setLength(0);
        line.append(property.getName());
        property.getParameterList().getAll().forEach(one -> line.append(';').append(one));
        line.append(':');
        if (property instanceof Encodable) {
            Escaping.add(property.getValue(), line);
        } else {
            line.append(property.getValue());
        }
        lines.add(line.toString());
    }
}
