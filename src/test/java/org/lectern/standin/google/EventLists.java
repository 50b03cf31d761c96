package org.lectern.standin.google;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** events.list with pages and sync tokens (contract section 7). */
final class EventLists {

    private static final Set<String> NOT_WITH_TOKEN = Set.of(
            "iCalUID",
            "orderBy",
            "privateExtendedProperty",
            "q",
            "sharedExtendedProperty",
            "timeMin",
            "timeMax",
            "updatedMin");

    private final Held held;

    EventLists(Held held) {
        this.held = held;
    }

    Answer list(String calendarId, Call call, int pageSize) {
        var calendar = held.calendar(calendarId);
        var token = call.query().getOrDefault("syncToken", "");
        check(call, token);
        long since = token.isEmpty() ? -1 : since(calendar, calendarId, token);
        var all = events(calendar, call, since);
        int from = Integer.parseInt(
                call.query().getOrDefault("pageToken", "page-0").substring(5));
        int size = Math.min(pageSize, Integer.parseInt(call.query().getOrDefault("maxResults", "250")));
        int to = Math.min(all.size(), from + size);
        var answer = head(calendar);
        var items = answer.putArray("items");
        all.subList(from, to).forEach(items::add);
        if (to < all.size()) {
            answer.put("nextPageToken", "page-" + to);
        } else if (call.query().keySet().stream().noneMatch(NOT_WITH_TOKEN::contains)) {
            answer.put("nextSyncToken", token(calendar, calendarId));
        }
        return Answer.ok(answer);
    }

    private static void check(Call call, String token) {
        boolean refused = call.query().keySet().stream().anyMatch(NOT_WITH_TOKEN::contains)
                || "false".equals(call.query().get("showDeleted"));
        if (!token.isEmpty() && refused) {
            throw Refusal.invalid("Sync token cannot be used together with these parameters.");
        }
        if ("startTime".equals(call.query().get("orderBy"))
                && !"true".equals(call.query().get("singleEvents"))) {
            throw Refusal.invalid("The requested ordering is not available for the particular query.");
        }
    }

    private static List<ObjectNode> events(ObjectNode calendar, Call call, long since) {
        boolean deleted = "true".equals(call.query().get("showDeleted"));
        return calendar.withObject("/events").properties().stream()
                .map(kept -> (ObjectNode) kept.getValue())
                .filter(kept -> kept.path("version").asLong() > since)
                .filter(kept -> since >= 0 || deleted || !EventCalls.isCancelled(kept))
                .flatMap(kept -> shown(kept, call, deleted))
                .toList();
    }

    private static Stream<ObjectNode> shown(ObjectNode kept, Call call, boolean deleted) {
        var event = kept.withObject("/event");
        var filter = call.query().get("privateExtendedProperty");
        if (filter != null) {
            var parts = filter.split("=", 2);
            var value = event.path("extendedProperties")
                    .path("private")
                    .path(parts[0])
                    .asString("");
            return value.equals(parts[1]) ? Stream.of(event) : Stream.empty();
        }
        if (EventCalls.isCancelled(kept) && !deleted) {
            return Stream.of(Json.object()
                    .put("kind", "calendar#event")
                    .put("etag", Json.text(event, "etag"))
                    .put("id", Json.text(event, "id"))
                    .put("status", "cancelled"));
        }
        return Stream.of(event);
    }

    private ObjectNode head(ObjectNode calendar) {
        var resource = calendar.withObject("/resource");
        var head = Json.object().put("kind", "calendar#events").put("etag", Held.etag(held.version()));
        head.put("summary", Json.text(resource, "summary"));
        if (resource.has("description")) {
            head.put("description", Json.text(resource, "description"));
        }
        head.put("updated", Held.time(held.version()));
        head.put("timeZone", Json.text(resource, "timeZone")).put("accessRole", Json.text(calendar, "access"));
        head.putArray("defaultReminders");
        return head;
    }

    private String token(ObjectNode calendar, String id) {
        return String.join(
                "_",
                Integer.toHexString(id.hashCode()),
                Long.toString(held.age()),
                Long.toString(calendar.path("aclVersion").asLong()),
                Long.toString(held.version()));
    }

    private long since(ObjectNode calendar, String id, String token) {
        var now = token(calendar, id);
        int last = token.lastIndexOf('_');
        if (last < 0 || !now.substring(0, now.lastIndexOf('_')).equals(token.substring(0, last))) {
            throw new Refusal(410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
        }
        return Long.parseLong(token.substring(last + 1));
    }
}
