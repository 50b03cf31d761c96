package org.lectern.standin.google;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is kept, as one JSON object, so that it can outlive its process. A calendar has {@code resource}, {@code
 * access} (the role of the service account), {@code acl}, {@code aclVersion} and {@code events}; an event has {@code
 * event}, {@code version} and {@code purged}.
 */
final class Held {

    private static final long EPOCH = Instant.parse("2025-08-01T00:00:00Z").getEpochSecond();

    private final ObjectNode all;
    private final @Nullable Path file;

    Held(@Nullable Path file) {
        this.file = file;
        this.all = file != null && Files.exists(file) ? read(file) : Json.object();
    }

    ObjectNode calendars() {
        return all.withObject("/calendars");
    }

    ObjectNode calendar(String id) {
        if (!(calendars().get(id) instanceof ObjectNode calendar)
                || Json.text(calendar, "access").equals("none")) {
            throw Refusal.notFound();
        }
        return calendar;
    }

    ObjectNode writable(String id, String role) {
        var calendar = calendar(id);
        var access = Json.text(calendar, "access");
        boolean allowed = access.equals("owner") || access.equals(role);
        if (!allowed) {
            throw new Refusal(403, "requiredAccessLevel", "You need to have " + role + " access to this calendar.");
        }
        return calendar;
    }

    List<String> ids() {
        return new ArrayList<>(calendars().propertyNames());
    }

    ObjectNode addCalendar(ObjectNode resource, String access) {
        long number = next();
        var id = "c_" + Long.toString(1_000_003L * number * number + 77, 36) + "@group.calendar.google.com";
        var calendar = calendars().putObject(id);
        calendar.put("access", access).put("listed", access.equals("owner")).put("aclVersion", number);
        var kept = calendar.putObject("resource");
        kept.put("kind", "calendar#calendar").put("etag", etag(number)).put("id", id);
        kept.put("summary", Json.text(resource, "summary"));
        kept.put("timeZone", resource.path("timeZone").asString("UTC"));
        for (var name : List.of("description", "location")) {
            if (!Json.text(resource, name).isEmpty()) {
                kept.put(name, Json.text(resource, name));
            }
        }
        calendar.putObject("acl");
        calendar.putObject("events");
        return kept;
    }

    long next() {
        long version = version() + 1;
        all.put("version", version);
        return version;
    }

    long version() {
        return all.path("version").asLong(0);
    }

    /** Tokens of an earlier age are no longer known. */
    long age() {
        return all.path("age").asLong(0);
    }

    void forgetTokens() {
        all.put("age", age() + 1);
    }

    static String etag(long version) {
        return "\"" + (3_500_000_000_000_000L + version * 2000) + "\"";
    }

    /** A time that only depends on what happened here before. */
    static String time(long version) {
        return Instant.ofEpochSecond(EPOCH + version).toString().replace("Z", ".000Z");
    }

    void save() {
        if (file == null) {
            return;
        }
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, all.toPrettyString());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return Json.parsed(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
