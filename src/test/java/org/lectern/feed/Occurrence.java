package org.lectern.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.stream.StreamSupport;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;
import tools.jackson.databind.JsonNode;

/**
 * What a reader of any format must come to know of an entry.
 *
 * @param start an instant, or a date where it takes whole days
 */
record Occurrence(String uid, String start, String end, String title, String place, String status) {

    static Occurrence of(Entry entry, Schedule schedule) {
        var title = PlainText.line(
                (entry.isCancelled() ? "Cancelled: " : "") + schedule.course().code() + ": " + entry.title());
        var place = entry.location() == null ? "" : PlainText.line(entry.location());
        return new Occurrence(
                entry.key().uid(ScheduleBuilder.INSTALLATION.namespace()),
                entry.when() instanceof When.Timed timed
                        ? timed.start().toInstant().toString()
                        : entry.when().date().toString(),
                entry.when() instanceof When.Timed timed
                        ? timed.end().toInstant().toString()
                        : entry.when().date().plusDays(1).toString(),
                title,
                place,
                entry.status().word());
    }

    /** As iCal4j reads it, by the zones that the file itself defines. */
    static Occurrence of(VEvent event) {
        return new Occurrence(
                value(event, "UID"),
                moment(event.<DtStart<?>>getRequiredProperty("DTSTART").getDate()),
                moment(event.<DtEnd<?>>getRequiredProperty("DTEND").getDate()),
                value(event, "SUMMARY"),
                value(event, "LOCATION"),
                value(event, "STATUS").toLowerCase(Locale.ROOT));
    }

    /** As iCal4j reads a task, which has no end but its due time. */
    static Occurrence of(VToDo task) {
        var due = moment(task.<Due<?>>getRequiredProperty("DUE").getDate());
        return new Occurrence(
                value(task, "UID"),
                due,
                due,
                value(task, "SUMMARY"),
                value(task, "LOCATION"),
                value(task, "STATUS").toLowerCase(Locale.ROOT));
    }

    /** What a reader must come to know of what is to be done by the begin of an entry. */
    static Occurrence ofTask(Entry entry, Schedule schedule) {
        var whole = of(entry, schedule);
        return new Occurrence(whole.uid(), whole.start(), whole.start(), whole.title(), "", "needs-action");
    }

    /** As RFC 7265 has it. */
    static Occurrence ofJCal(JsonNode component) {
        var properties = component.get(1);
        return new Occurrence(
                text(properties, "uid"),
                jcalMoment(named(properties, "dtstart")),
                jcalMoment(named(properties, "dtend")),
                text(properties, "summary"),
                text(properties, "location"),
                text(properties, "status").toLowerCase(Locale.ROOT));
    }

    /** As RFC 8984 has it; a place to join is no location there. */
    static Occurrence ofJs(JsonNode event) {
        var local = LocalDateTime.parse(event.get("start").stringValue());
        boolean wholeDay = event.path("showWithoutTime").asBoolean(false);
        boolean onlineOnly = event.has("virtualLocations") && !event.has("locations");
        var length = event.get("duration").stringValue();
        return new Occurrence(
                event.get("uid").stringValue(),
                wholeDay
                        ? local.toLocalDate().toString()
                        : instant(event, local).toString(),
                wholeDay
                        ? local.toLocalDate().plus(Period.parse(length)).toString()
                        : instant(event, local).plus(Duration.parse(length)).toString(),
                event.get("title").stringValue(),
                onlineOnly ? "Online" : event.at("/locations/1/name").stringValue(""),
                event.get("status").stringValue());
    }

    private static Instant instant(JsonNode event, LocalDateTime local) {
        return local.atZone(ZoneId.of(event.get("timeZone").stringValue())).toInstant();
    }

    private static String value(CalendarComponent component, String name) {
        return component.getProperty(name).map(Property::getValue).orElse("");
    }

    private static String moment(Temporal time) {
        return time instanceof LocalDate ? time.toString() : Instant.from(time).toString();
    }

    private static String jcalMoment(JsonNode property) {
        var value = property.get(3).stringValue();
        if (property.get(2).stringValue().equals("date")) {
            return value;
        }
        return value.endsWith("Z")
                ? Instant.parse(value).toString()
                : LocalDateTime.parse(value)
                        .atZone(ZoneId.of(property.get(1).get("tzid").stringValue()))
                        .toInstant()
                        .toString();
    }

    private static String text(JsonNode properties, String name) {
        return StreamSupport.stream(properties.spliterator(), false)
                .filter(one -> one.get(0).stringValue().equals(name))
                .map(one -> one.get(3).stringValue())
                .findFirst()
                .orElse("");
    }

    private static JsonNode named(JsonNode properties, String name) {
        return StreamSupport.stream(properties.spliterator(), false)
                .filter(one -> one.get(0).stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
