package org.lectern.standin.google;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** calendars, users/me/calendarList and acl (contract section 3). */
final class CalendarCalls {

    private final Held held;

    CalendarCalls(Held held) {
        this.held = held;
    }

    Answer insert(Call call) {
        var given = call.json();
        if (Json.text(given, "summary").isEmpty()) {
            throw new Refusal(400, "required", "Missing summary.");
        }
        return Answer.ok(held.addCalendar(given, "owner"));
    }

    Answer get(String id) {
        return Answer.ok(held.calendar(id).withObject("/resource"));
    }

    Answer update(String id, Call call) {
        var resource = held.writable(id, "owner").withObject("/resource");
        for (var name : List.of("description", "location")) {
            resource.remove(name);
        }
        return patch(id, call);
    }

    Answer patch(String id, Call call) {
        var resource = held.writable(id, "owner").withObject("/resource");
        var wanted = call.header("if-match");
        if (wanted != null && !wanted.equals(Json.text(resource, "etag"))) {
            throw new Refusal(412, "conditionNotMet", "Precondition Failed");
        }
        var given = call.json();
        for (var name : List.of("summary", "description", "location", "timeZone")) {
            if (given.hasNonNull(name)) {
                resource.put(name, Json.text(given, name));
            }
        }
        resource.put("etag", Held.etag(held.next()));
        return Answer.ok(resource);
    }

    Answer delete(String id) {
        held.writable(id, "owner");
        held.calendars().remove(id);
        return Answer.noContent();
    }

    Answer list(Call call, int pageSize) {
        var listed = held.ids().stream()
                .filter(id -> held.calendars().get(id).path("listed").asBoolean(false))
                .toList();
        int from = Integer.parseInt(
                call.query().getOrDefault("pageToken", "page-0").substring(5));
        int to = Math.min(listed.size(), from + pageSize);
        var answer = Json.object().put("kind", "calendar#calendarList").put("etag", Held.etag(held.version()));
        var items = answer.putArray("items");
        listed.subList(from, to).forEach(id -> items.add(entry(id)));
        if (to < listed.size()) {
            answer.put("nextPageToken", "page-" + to);
        }
        return Answer.ok(answer);
    }

    Answer join(Call call) {
        var id = Json.text(call.json(), "id");
        held.calendar(id).put("listed", true);
        return Answer.ok(entry(id));
    }

    Answer rules(String id) {
        var answer = Json.object().put("kind", "calendar#acl").put("etag", Held.etag(held.version()));
        var items = answer.putArray("items");
        held.writable(id, "owner").withObject("/acl").properties().forEach(rule -> items.add(rule.getValue()));
        return Answer.ok(answer);
    }

    Answer share(String id, @Nullable String ruleId, Call call) {
        var calendar = held.writable(id, "owner");
        var given = call.json();
        var type = given.path("scope").path("type").asString("");
        var value = given.path("scope").path("value").asString("");
        if (Json.text(given, "role").isEmpty() || (ruleId == null && type.isEmpty())) {
            throw new Refusal(400, "required", "Required");
        }
        var key = ruleId != null ? ruleId : type.equals("default") ? type : type + ":" + value;
        long version = held.next();
        var rule = Json.object()
                .put("kind", "calendar#aclRule")
                .put("etag", Held.etag(version))
                .put("id", key);
        var scope = rule.putObject("scope").put("type", key.split(":", 2)[0]);
        if (!value.isEmpty()) {
            scope.put("value", value);
        }
        rule.put("role", Json.text(given, "role"));
        calendar.put("aclVersion", version).withObject("/acl").set(key, rule);
        return Answer.ok(rule);
    }

    Answer unshare(String id, String ruleId) {
        var calendar = held.writable(id, "owner");
        if (calendar.withObject("/acl").remove(ruleId) == null) {
            throw Refusal.notFound();
        }
        calendar.put("aclVersion", held.next());
        return Answer.noContent();
    }

    private ObjectNode entry(String id) {
        var calendar = held.calendar(id);
        var entry = Json.object().put("kind", "calendar#calendarListEntry");
        for (Map.Entry<String, tools.jackson.databind.JsonNode> field :
                calendar.withObject("/resource").properties()) {
            if (!field.getKey().equals("kind")) {
                entry.set(field.getKey(), field.getValue());
            }
        }
        return entry.put("accessRole", Json.text(calendar, "access"));
    }
}
