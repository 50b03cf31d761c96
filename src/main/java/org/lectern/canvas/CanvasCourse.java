package org.lectern.canvas;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Schedule;

/** One course at Canvas: how to reach it, and what is needed to understand it. For one run. */
final class CanvasCourse {

    private final CanvasApi api;
    private final Addresses addresses;
    private final Schedule schedule;
    private final String name;
    private final Marks marks;
    private @Nullable String number;

    /** @param name as the author wrote it: a number, or an id of another kind such as {@code sis_course_id:X} */
    CanvasCourse(CanvasApi api, Addresses addresses, Schedule schedule, String name, Marks marks) {
        this.api = api;
        this.addresses = addresses;
        this.schedule = schedule;
        this.name = name;
        this.marks = marks;
        this.number = name.chars().allMatch(Character::isDigit) ? name : null;
    }

    CanvasApi api() {
        return api;
    }

    Addresses at() {
        return addresses;
    }

    Schedule schedule() {
        return schedule;
    }

    Marks marks() {
        return marks;
    }

    ZoneId zone() {
        return schedule.course().zone();
    }

    /** What relative links in texts are relative to. */
    String base() {
        return Objects.requireNonNull(addresses.course().resolve("/")).toString();
    }

    /** The calendar's name, which knows numbers only. */
    String context() {
        return "course_" + number();
    }

    /** Asked for at most once, where the author wrote another id. */
    String number() {
        if (number == null) {
            var purpose = "find " + this;
            number = api.find(addresses.course(), Numbered.class, purpose)
                    .map(Numbered::id)
                    .orElseThrow(() -> Refusals.noCourse(purpose));
        }
        return number;
    }

    @Override
    public String toString() {
        return "course " + name;
    }

    private record Numbered(String id) {}
}
