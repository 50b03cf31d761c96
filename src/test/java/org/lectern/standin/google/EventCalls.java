package org.lectern.standin.google;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** events: insert, get, update, patch, delete (contract sections 4 to 6). */
final class EventCalls {

    private static final Pattern ID = Pattern.compile("[a-v0-9]{5,1024}");

    private final Held held;

    EventCalls(Held held) {
        this.held = held;
    }

    Answer insert(String calendarId, Call call) {
        var calendar = held.writable(calendarId, "writer");
        var given = call.json();
        var events = calendar.withObject("/events");
        var id = Json.text(given, "id");
        if (!id.isEmpty() && given.has("iCalUID")) {
            throw Refusal.invalid("Supply either id or iCalUID.");
        }
        if (id.isEmpty()) {
            id = "person" + Long.toString(held.version() + 1, 32);
        }
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalid("Invalid resource id value.");
        }
        if (events.has(id)) {
            throw new Refusal(409, "duplicate", "The requested identifier already exists.");
        }
        return keep(calendar, id, given, null);
    }

    Answer get(String calendarId, String id, Call call) {
        var event = event(held.calendar(calendarId), id).withObject("/event");
        if (Json.text(event, "etag").equals(call.header("if-none-match"))) {
            return new Answer(304, null);
        }
        return Answer.ok(event);
    }

    Answer update(String calendarId, String id, Call call) {
        var calendar = held.writable(calendarId, "writer");
        var kept = event(calendar, id);
        return replace(calendar, id, kept, call.json(), call);
    }

    Answer patch(String calendarId, String id, Call call) {
        var calendar = held.writable(calendarId, "writer");
        var kept = event(calendar, id);
        var merged = kept.withObject("/event").deepCopy();
        merged.remove("sequence");
        merge(merged, call.json());
        return replace(calendar, id, kept, merged, call);
    }

    Answer delete(String calendarId, String id, Call call) {
        var calendar = held.writable(calendarId, "writer");
        var kept = event(calendar, id);
        if (isCancelled(kept)) {
            throw Refusal.deleted();
        }
        match(kept, call);
        cancel(kept);
        return Answer.noContent();
    }

    void cancel(ObjectNode kept) {
        long version = held.next();
        kept.put("version", version);
        kept.withObject("/event")
                .put("status", "cancelled")
                .put("etag", Held.etag(version))
                .put("updated", Held.time(version));
    }

    static boolean isCancelled(ObjectNode kept) {
        return Json.text(kept.withObject("/event"), "status").equals("cancelled");
    }

    static ObjectNode event(ObjectNode calendar, String id) {
        if (calendar.withObject("/events").get(id) instanceof ObjectNode kept) {
            return kept;
        }
        throw Refusal.notFound();
    }

    /** A tombstone comes back only when asked by name, and not from an emptied bin. */
    private Answer replace(ObjectNode calendar, String id, ObjectNode kept, ObjectNode given, Call call) {
        match(kept, call);
        boolean revives = Json.text(given, "status").equals("confirmed");
        if (isCancelled(kept) && (!revives || kept.path("purged").asBoolean(false))) {
            throw new Refusal(403, "forbidden", "Forbidden");
        }
        var before = kept.withObject("/event");
        if (given.has("sequence")
                && given.path("sequence").asInt() < before.path("sequence").asInt(0)) {
            throw Refusal.invalid("Invalid sequence value. The specified sequence number is below the current one.");
        }
        return keep(calendar, id, given, before);
    }

    private static void match(ObjectNode kept, Call call) {
        var wanted = call.header("if-match");
        if (wanted != null && !wanted.equals("*") && !wanted.equals(Json.text(kept.withObject("/event"), "etag"))) {
            throw new Refusal(412, "conditionNotMet", "Precondition Failed");
        }
    }

    private Answer keep(ObjectNode calendar, String id, ObjectNode given, @Nullable ObjectNode before) {
        var resource = calendar.withObject("/resource");
        var event = new EventShape(Json.text(resource, "timeZone")).of(given);
        long version = held.next();
        int sequence = before == null ? 0 : before.path("sequence").asInt(0);
        if (before != null && !EventShape.sameTimes(before, event)) {
            sequence++;
        }
        sequence = Math.max(sequence, event.path("sequence").asInt(0));
        event.put("kind", "calendar#event").put("etag", Held.etag(version)).put("id", id);
        if (!event.has("status")) {
            event.put("status", "confirmed");
        }
        event.put("htmlLink", "https://www.google.com/calendar/event?eid=" + id);
        event.put("created", before == null ? Held.time(version) : Json.text(before, "created"));
        event.put("updated", Held.time(version));
        event.putObject("creator").put("email", SignIn.EMAIL);
        event.putObject("organizer").put("email", Json.text(resource, "id")).put("self", true);
        event.put("iCalUID", before == null ? id + "@google.com" : Json.text(before, "iCalUID"));
        event.put("sequence", sequence).put("eventType", "default");
        var kept = calendar.withObject("/events").withObject("/" + id);
        kept.put("version", version);
        kept.set("event", event);
        return Answer.ok(event);
    }

    private static void merge(ObjectNode into, ObjectNode patch) {
        for (var field : patch.properties()) {
            JsonNode there = into.get(field.getKey());
            if (field.getValue().isNull()) {
                into.remove(field.getKey());
            } else if (there instanceof ObjectNode object && field.getValue() instanceof ObjectNode change) {
                merge(object, change);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }
}
