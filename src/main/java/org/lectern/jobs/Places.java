package org.lectern.jobs;

import java.util.HashMap;
import java.util.Map;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Destination;

/**
 * What people call the destinations of one course: "Google", and "Google (Precept 1)" for that of a section.
 *
 * @param titles of sections, by their names
 */
public record Places(Map<String, String> titles) {

    public Places {
        titles = Map.copyOf(titles);
    }

    /** Where no schedule says how sections are called. */
    public static Places unnamed() {
        return new Places(Map.of());
    }

    public static Places of(Schedule schedule) {
        Map<String, String> titles = new HashMap<>();
        schedule.publishing().sections().forEach((name, section) -> {
            if (section.title() != null) {
                titles.put(name, section.title());
            }
        });
        return new Places(titles);
    }

    public String label(Destination destination) {
        var target = destination.target().label();
        var section = destination.section();
        return section.isEmpty() ? target : target + " (" + titles.getOrDefault(section, section) + ")";
    }
}
