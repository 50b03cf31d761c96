package org.lectern.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.Receipt;
import org.lectern.sync.RemoteId;

/** Between an event and its content. Instants are compared, never their texts (contract section 5). */
final class EventForm {

    static final String BUSY = "busy";
    static final String FREE = "free";
    static final String CANCELLED = "cancelled";

    private final ZoneId zone;
    private final Mark mark;

    EventForm(CourseCalendar calendar) {
        this.zone = calendar.zone();
        this.mark = calendar.mark();
    }

    static Content content(Event event) {
        return new Content(Map.of(
                Field.TITLE, Texts.normal(event.getSummary()),
                Field.START, moment(event.getStart()),
                Field.END, moment(event.getEnd()),
                Field.PLACE, Texts.normal(event.getLocation()),
                Field.AVAILABILITY, "transparent".equals(event.getTransparency()) ? FREE : BUSY,
                Field.TEXT, Texts.normal(event.getDescription())));
    }

    /**
     * The whole event for an update, which replaces everything: what is there with the content's fields changed, so a
     * colour or reminder that a person set survives.
     */
    Event onto(Event there, String entry, Content content) {
        var before = content(there);
        var event = withoutReadOnly(there.clone());
        for (var field : content.differences(before)) {
            set(event, field, content.get(field));
        }
        mark.put(event, entry);
        return event.getStatus() == null || isCancelled(event) ? event.setStatus("confirmed") : event;
    }

    Event made(String id, String entry, Content content) {
        return onto(new Event(), entry, content).setId(id);
    }

    static boolean isCancelled(Event event) {
        return CANCELLED.equals(event.getStatus());
    }

    static Receipt receipt(@Nullable Event event) {
        if (event == null || Texts.given(event.getId()) == null) {
            throw Faults.unreadable(new UnexpectedAnswer("JSON that is no event"));
        }
        return new Receipt(new RemoteId(event.getId()), Texts.given(event.getEtag()), json(event));
    }

    static String json(GenericJson object) {
        try {
            return GsonFactory.getDefaultInstance().toString(object);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    static <T> T parsed(String json, Class<T> type) {
        try {
            return GsonFactory.getDefaultInstance().fromString(json, type);
        } catch (IOException notWhatWeKept) {
            throw new IllegalStateException("What the ledger holds as last seen is no " + type, notWhatWeKept);
        }
    }

    private void set(Event event, Field field, String value) {
        var text = value.isEmpty() ? null : value;
        switch (field) {
            case TITLE -> event.setSummary(text);
            case START -> event.setStart(time(value));
            case END -> event.setEnd(time(value));
            case PLACE -> event.setLocation(text);
            case AVAILABILITY -> event.setTransparency(value.equals(FREE) ? "transparent" : null);
            case TEXT -> event.setDescription(text);
            case ONLINE,
                    KIND,
                    SECTION,
                    WEEK,
                    READINGS,
                    PEOPLE,
                    NOTES,
                    LINKS,
                    ADDRESS,
                    STATUS,
                    TODO,
                    VISIBILITY,
                    ZONE,
                    READERS,
                    LEADS_TO,
                    WITHIN -> throw new IllegalArgumentException("An event has no " + field.label());
        }
    }

    /** Google gives back what it keeps itself; a sequence below its own would be refused (contract section 5). */
    private static Event withoutReadOnly(Event event) {
        return event.setEtag(null)
                .setCreated(null)
                .setUpdated(null)
                .setCreator(null)
                .setOrganizer(null)
                .setHtmlLink(null)
                .setHangoutLink(null)
                .setSequence(null);
    }

    private static String moment(@Nullable EventDateTime time) {
        if (time == null) {
            return "";
        }
        if (time.getDateTime() != null) {
            return Instant.ofEpochMilli(time.getDateTime().getValue()).toString();
        }
        return time.getDate() == null ? "" : time.getDate().toStringRfc3339();
    }

    private EventDateTime time(String value) {
        if (!value.contains("T")) {
            return new EventDateTime().setDate(new DateTime(value));
        }
        var instant = Instant.parse(value);
        int minutes = zone.getRules().getOffset(instant).getTotalSeconds() / 60;
        return new EventDateTime()
                .setDateTime(new DateTime(instant.toEpochMilli(), minutes))
                .setTimeZone(zone.getId());
    }
}
