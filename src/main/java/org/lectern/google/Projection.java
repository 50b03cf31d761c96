package org.lectern.google;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;
import org.lectern.sync.Content;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;

/** What a schedule looks like in Google Calendar. */
final class Projection {

    static final Content PUBLIC = new Content(Map.of(Field.READERS, "public"));

    private final Schedule schedule;
    private final Map<ItemKey, Content> items = new TreeMap<>();
    private final Set<ItemKey> cancelled = new HashSet<>();

    Projection(Schedule schedule) {
        this.schedule = schedule;
    }

    DesiredState desired() {
        var published = Objects.requireNonNull(schedule.publishing().google(), "not published on Google");
        if (published.calendar() == null) {
            items.put(Keys.CALENDAR, calendar());
        }
        if (published.shared()) {
            items.put(Keys.SHARING, PUBLIC);
        }
        schedule.entries().forEach(this::add);
        return new DesiredState(items, cancelled);
    }

    private void add(Entry entry) {
        var key = Keys.event(entry.key().id());
        if (entry.isCancelled()) {
            cancelled.add(key);
        } else {
            items.put(key, event(entry));
        }
    }

    private Content calendar() {
        return new Content(Map.of(
                Field.TITLE, titled(schedule.course().title()),
                Field.ZONE, schedule.course().zone().getId(),
                Field.TEXT, Texts.normal(schedule.overview())));
    }

    private Content event(Entry entry) {
        return times(entry.when())
                .with(Field.TITLE, titled(entry.title()))
                .with(Field.PLACE, Texts.normal(entry.location()))
                .with(Field.AVAILABILITY, entry.kind().isBusy() ? EventForm.BUSY : EventForm.FREE)
                .with(Field.TEXT, Texts.normal(Description.of(entry, schedule)));
    }

    private static Content times(When when) {
        if (when instanceof When.Timed timed) {
            return new Content(Map.of(
                    Field.START, timed.start().toInstant().toString(),
                    Field.END, timed.end().toInstant().toString()));
        }
        var day = (When.AllDay) when;
        return new Content(
                Map.of(Field.START, day.date().toString(), Field.END, day.end().toString()));
    }

    private String titled(String title) {
        return Texts.normal(schedule.course().code() + ": " + title);
    }
}
