package org.lectern.google;

import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.ItemKey;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Receipt;

/** Which request a change is. */
final class Writes {

    private final Writer writer;
    private final CourseCalendar calendar;
    private final Calendars calendars;
    private final Sharing sharing;

    Writes(Writer writer, CourseCalendar calendar, Calendars calendars, Sharing sharing) {
        this.writer = writer;
        this.calendar = calendar;
        this.calendars = calendars;
        this.sharing = sharing;
    }

    Write<?> of(Change change) {
        if (change instanceof Change.Create create) {
            return create(create.key(), create.content());
        }
        if (change instanceof Change.Update update) {
            return update(update.item(), update.content());
        }
        return delete(((Change.Delete) change).item());
    }

    Write<?> create(ItemKey key, Content content) {
        return switch (key.part()) {
            case CALENDAR -> calendars.insert(content);
            case SHARING -> sharing.share();
            case EVENT -> new InsertEvent(writer, calendar, key, content, 0);
            case MODULE, PAGE, LINK, PUBLICATION -> throw unknown(key);
        };
    }

    Write<?> update(ObservedItem item, Content content) {
        return switch (item.key().part()) {
            case CALENDAR -> calendars.update(item, content);
            case SHARING -> sharing.share();
            case EVENT -> new UpdateEvent(writer, calendar, item, content);
            case MODULE, PAGE, LINK, PUBLICATION -> throw unknown(item.key());
        };
    }

    Write<?> delete(ObservedItem item) {
        return switch (item.key().part()) {
            case CALENDAR -> calendars.delete(item);
            case SHARING -> sharing.unshare();
            case EVENT -> deleteEvent(item);
            case MODULE, PAGE, LINK, PUBLICATION -> throw unknown(item.key());
        };
    }

    private Write<Void> deleteEvent(ObservedItem item) {
        var gone = new Receipt(item.id(), null, null);
        return new PlainWrite<>(
                calendar.named(item.key()),
                google -> google.events().delete(calendar.id(), item.id().value()),
                nothing -> gone,
                Refused::isGone,
                () -> gone);
    }

    private static IllegalArgumentException unknown(ItemKey key) {
        return new IllegalArgumentException("Google Calendar has no " + key);
    }
}
