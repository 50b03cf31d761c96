package org.lectern.google;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.sync.Calls;
import org.lectern.sync.Change;
import org.lectern.sync.Connection;
import org.lectern.sync.Content;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Receipt;

/** One destination in Google Calendar for the length of one run. */
final class GoogleConnection implements Connection {

    /** What Google's limit was until it became a thousand (contract section 10). */
    private static final int BATCH = 50;

    private final CalendarApi api;
    private final CourseCalendar calendar;
    private final Writer writer;
    private final Calendars calendars;
    private final Sharing sharing;
    private final Look look;
    private final Writes writes;

    GoogleConnection(CalendarApi api, CourseCalendar calendar, Memory memory) {
        this.api = api;
        this.calendar = calendar;
        this.writer = new Writer(api);
        this.calendars = new Calendars(api, calendar, memory);
        this.sharing = new Sharing(api, calendar);
        this.look = new Look(api, calendar, calendars, sharing, memory);
        this.writes = new Writes(writer, calendar, calendars, sharing);
    }

    @Override
    public ObservedState observe() {
        return look.observe();
    }

    @Override
    public Receipt create(ItemKey key, Content content) {
        return writer.write(writes.create(key, content));
    }

    @Override
    public Receipt update(ObservedItem item, Content content) {
        return writer.write(writes.update(item, content));
    }

    @Override
    public void delete(ObservedItem item) {
        if (item.key().equals(Keys.CALENDAR)) {
            look.makeSureThatNothingForeignIsThere();
        }
        writer.write(writes.delete(item));
    }

    @Override
    public Map<ItemKey, String> staying() {
        if (calendar.isConfigured()) {
            return Map.of(Keys.SHARING, "who may read the calendar stays as it is: its owner decides");
        }
        return look.foreign().isEmpty()
                ? Map.of()
                : Map.of(
                        Keys.CALENDAR,
                        "the calendar stays, as it holds what Lectern did not make: " + Texts.some(look.foreign()),
                        Keys.SHARING,
                        "");
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<Outcome> apply(List<Change> changes) {
        if (changes.size() == 1) {
            return Connection.super.apply(changes);
        }
        var batch = new Batch(writer);
        changes.forEach(change -> batch.add(change, writes.of(change)));
        return batch.outcomes();
    }

    /** What this run made or shared has no sync token yet that will live until the next. */
    @Override
    public Optional<ObservedState> settle() {
        return calendars.wasMade() || sharing.hasChanged() ? Optional.of(look.settle()) : Optional.empty();
    }

    @Override
    public Calls calls() {
        return api.calls();
    }
}
