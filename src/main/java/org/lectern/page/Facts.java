package org.lectern.page;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/** What a page says beside its schedule: when and where the course meets, who gives it, what is examined and due. */
final class Facts {

    /**
     * Weekly hours.
     *
     * @param label the words before the hours, for a meeting that no other word names
     * @param hosts who holds it, where the line says
     */
    record Weekly(
            int line,
            Kind kind,
            String label,
            List<PersonText> hosts,
            Set<DayOfWeek> days,
            HoursMention hours,
            @Nullable String place) {

        /** In this room, if the page has named no other. */
        Weekly in(String room) {
            return new Weekly(line, kind, label, hosts, days, hours, place == null ? room : place);
        }
    }

    /** A single date that the page tells of outside of its schedule: an exam, something due. */
    record Single(
            int line,
            Kind kind,
            String title,
            DateMention date,
            @Nullable HoursMention hours,
            @Nullable String place) {}

    private final List<Weekly> weekly = new ArrayList<>();
    private final List<Single> singles = new ArrayList<>();
    private final List<PersonText> instructors = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Doubt> assumed = new ArrayList<>();
    private @Nullable String place;

    List<Weekly> weekly() {
        return weekly;
    }

    List<Single> singles() {
        return singles;
    }

    List<PersonText> instructors() {
        return instructors;
    }

    List<Doubt> doubts() {
        return doubts;
    }

    List<Doubt> assumed() {
        return assumed;
    }

    /** Where the course meets, from a line of its own. */
    @Nullable
    String place() {
        return place;
    }

    void meetsIn(String room) {
        place = place == null ? room : place;
    }
}
