package org.lectern.canvas;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;

/** From a schedule to the objects wanted in Canvas. Each fact stands in one object. */
final class Projection {

    static final String PUBLISHED = "published";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Schedule schedule;
    private final ZoneId zone;
    private final Marks marks;
    private final String base;
    private final Map<ItemKey, Wanted> items = new TreeMap<>();

    Projection(Schedule schedule, Marks marks, String base) {
        this.schedule = schedule;
        this.zone = schedule.course().zone();
        this.marks = marks;
        this.base = base;
    }

    Map<ItemKey, Wanted> items() {
        schedule.entries().stream()
                .filter(entry -> !entry.isCancelled() && entry.kind() != Kind.READINGS)
                .forEach(this::event);
        var weeks = Weeks.of(schedule);
        var titles = weeks.pageTitles();
        for (var week : weeks.all()) {
            module(week);
            for (var session : week.sessions()) {
                page(session, titles.getOrDefault(session.key().id(), ""));
                link(session, week);
            }
        }
        return items;
    }

    private void event(Entry entry) {
        var id = entry.key().id();
        var content = Times.in(Content.empty(), entry.when())
                .with(Field.TITLE, entry.title())
                .with(Field.PLACE, entry.location());
        text(new ItemKey(id, Part.EVENT), content, Markup.event(entry, schedule, marks.of(id)));
    }

    private void page(Entry session, String title) {
        var id = session.key().id();
        var content = Content.empty()
                .with(Field.TITLE, title)
                .with(Field.TODO, due(session))
                .with(Field.VISIBILITY, PUBLISHED);
        text(new ItemKey(id, Part.PAGE), content, Markup.readings(session, marks.of(id)));
    }

    private void module(Weeks.Week week) {
        bare(new ItemKey(week.subject(), Part.MODULE), Content.empty().with(Field.TITLE, week.title()));
        // a module is made unpublished, whatever is asked (contracts/canvas.md section 7): a write of its own
        bare(new ItemKey(week.subject(), Part.PUBLICATION), Content.empty().with(Field.VISIBILITY, PUBLISHED));
    }

    private void link(Entry session, Weeks.Week week) {
        var id = session.key().id();
        bare(
                new ItemKey(id, Part.LINK),
                Content.empty().with(Field.LEADS_TO, id).with(Field.WITHIN, week.subject()));
    }

    private void text(ItemKey key, Content content, String html) {
        items.put(key, new Wanted(content.with(Field.TEXT, PlainText.of(html, base)), html));
    }

    private void bare(ItemKey key, Content content) {
        items.put(key, new Wanted(content, ""));
    }

    /** When the first reading is due; on a day without a time at its end, as Canvas itself has it for due dates. */
    private String due(Entry session) {
        return Times.instant(session.firstDue()
                .map(by ->
                        by.date().atTime(by.at() == null ? END_OF_DAY : by.at()).atZone(zone))
                .orElseGet(() -> begin(session.when()))
                .toInstant());
    }

    private ZonedDateTime begin(When when) {
        return when instanceof When.Timed timed ? timed.start() : when.date().atStartOfDay(zone);
    }
}
