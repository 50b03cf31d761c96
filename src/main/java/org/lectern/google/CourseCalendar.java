package org.lectern.google;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.RemoteId;

/** Which calendar a course or section is in, as far as this run has found out. */
final class CourseCalendar {

    private final ZoneId zone;
    private final Mark mark;
    private final boolean configured;
    private @Nullable String id;

    /** @param configured the id of a calendar that its owner shared with us; null: we make our own */
    CourseCalendar(ZoneId zone, Mark mark, @Nullable String configured, Memory memory) {
        this.zone = zone;
        this.mark = mark;
        this.configured = configured != null;
        this.id = configured != null
                ? configured
                : memory.of(Keys.CALENDAR)
                        .map(LedgerEntry::id)
                        .map(RemoteId::value)
                        .orElse(null);
    }

    ZoneId zone() {
        return zone;
    }

    Mark mark() {
        return mark;
    }

    boolean isConfigured() {
        return configured;
    }

    @Nullable
    String found() {
        return id;
    }

    /** Where in the course's file an author names it. */
    String setting() {
        var section = mark.destination().section();
        return (section.isEmpty() ? "publish" : "publish.sections." + section) + ".google.calendar";
    }

    /** Its id, where there must be one. */
    String id() {
        if (id == null) {
            throw new IllegalStateException("The calendar of " + mark.owner() + " is not known yet");
        }
        return id;
    }

    void isNow(@Nullable String id) {
        this.id = id;
    }

    /** An object in it, at the beginning of a sentence. */
    String named(Object object) {
        return mark.owner() + ", " + object;
    }
}
