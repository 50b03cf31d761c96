package org.lectern.google;

import com.google.api.services.calendar.model.Event;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Destination;

/**
 * How the objects of one course or section are known as ours: a private extended property on events, which no reader sees, and a line in
 * the description of a calendar, which has no such properties (contracts/google-calendar.md section 14).
 */
record Mark(Destination destination, String namespace) {

    private static final String PROPERTY = "lectern";

    /** Whose calendar it is. */
    String owner() {
        return destination.owner();
    }

    String uid(String entry) {
        return destination.mark(entry, namespace);
    }

    /** What the event says it is; null: it says nothing. */
    static @Nullable String of(Event event) {
        var properties = event.getExtendedProperties();
        var ours = properties == null ? null : properties.getPrivate();
        return ours == null ? null : ours.get(PROPERTY);
    }

    /** The entry of this course that the event stands for, going by its mark. */
    Optional<String> entry(Event event) {
        var uid = of(event);
        var tail = uid("");
        return uid == null || !uid.endsWith(tail) || uid.length() == tail.length()
                ? Optional.empty()
                : Optional.of(uid.substring(0, uid.length() - tail.length()));
    }

    /** Marks the event and leaves properties of others alone. */
    void put(Event event, String entry) {
        var properties = event.getExtendedProperties();
        var all = properties == null ? new Event.ExtendedProperties() : properties;
        Map<String, String> ours = new TreeMap<>();
        if (all.getPrivate() != null) {
            ours.putAll(all.getPrivate());
        }
        ours.put(PROPERTY, uid(entry));
        event.setExtendedProperties(all.setPrivate(ours));
    }

    String onto(String description) {
        return description.isEmpty() ? line() : description + "\n\n" + line();
    }

    boolean isIn(@Nullable String description) {
        return description != null && pattern().matcher(description).find();
    }

    String without(String description) {
        return pattern().matcher(description).replaceAll("");
    }

    private String line() {
        return "Lectern: " + owner() + "@" + namespace;
    }

    /** A whole word, so that no longer namespace is taken for ours; tags around it are an editor's. */
    private Pattern pattern() {
        return Pattern.compile("(?<![^\\s>])" + Pattern.quote(line()) + "(?![^\\s<])");
    }
}
