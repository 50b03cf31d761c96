package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Link;
import org.lectern.page.ImportedCourse.Reading;

/** What a row of the schedule says beside its dates, sorted. */
final class RowContent {

    /** Something due: on the row's date where it has none of its own. */
    record Due(
            int line,
            String title,
            @Nullable DateMention date,
            @Nullable HoursMention time) {}

    /** A remark that another day has no class. */
    record OtherClosed(int line, DateMention date, String why) {}

    private final List<String> titles = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> presenters = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private final List<OtherClosed> closed = new ArrayList<>();
    private final List<Doubt> unreachable = new ArrayList<>();
    private boolean saysDue;
    private boolean dueInTitle;
    private String type = "";
    private @Nullable HoursMention hours;
    private @Nullable HoursMention dueAt;
    private @Nullable String place;

    String title() {
        return String.join(" ", titles).strip();
    }

    List<String> titles() {
        return titles;
    }

    List<Reading> readings() {
        return readings;
    }

    List<Link> links() {
        return links;
    }

    List<String> presenters() {
        return presenters;
    }

    List<String> notes() {
        return notes;
    }

    List<Due> due() {
        return due;
    }

    List<OtherClosed> closed() {
        return closed;
    }

    /** Links that lead nowhere without the address of the page. */
    List<Doubt> unreachable() {
        return unreachable;
    }

    String type() {
        return type;
    }

    void isOfType(String other) {
        type = other;
    }

    /** Whether what is due stood where the title stands. */
    boolean isDueInTitle() {
        return dueInTitle;
    }

    void hasDueInTitle() {
        dueInTitle = true;
    }

    /** Whether it says that what its title names is due. */
    boolean isDue() {
        return saysDue;
    }

    void isDue(@Nullable HoursMention time) {
        saysDue = true;
        dueAt = time;
    }

    @Nullable
    HoursMention dueAt() {
        return dueAt;
    }

    @Nullable
    HoursMention hours() {
        return hours;
    }

    void at(HoursMention other) {
        hours = hours == null ? other : hours;
    }

    @Nullable
    String place() {
        return place;
    }

    void in(String room) {
        place = place == null ? room : place;
    }

    void link(int line, String words, String address) {
        Addresses.whole(address)
                .ifPresentOrElse(
                        url -> links.add(new Link(words.isBlank() ? url : words, url)),
                        () -> unreachable.add(new Doubt(line, address)));
    }

    void note(String label, String text) {
        if (!text.isBlank()) {
            boolean plain = label.isBlank() || label.matches("(?i)(?:notes?|comments?|remarks?|misc.*|other)");
            notes.add(plain ? text : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) + ": " + text);
        }
    }
}
