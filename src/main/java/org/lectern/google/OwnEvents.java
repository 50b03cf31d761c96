package org.lectern.google;

import com.google.api.services.calendar.model.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Part;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetRejected;

/** Which of a calendar's events are ours: the ledger says so by id, the mark says so for what the ledger lost. */
final class OwnEvents {

    private final CourseCalendar calendar;
    private final Map<String, ItemKey> known = new HashMap<>();
    private final Map<ItemKey, ObservedItem> items = new TreeMap<>();

    OwnEvents(CourseCalendar calendar, Memory memory) {
        this.calendar = calendar;
        for (var entry : memory.entries().values()) {
            if (entry.key().part() == Part.EVENT && entry.id() != null) {
                known.put(entry.id().value(), entry.key());
            }
        }
    }

    /** Starts from what the ledger last saw. */
    OwnEvents asLastSeen(Memory memory) {
        for (var entry : memory.entries().values()) {
            if (entry.key().part() == Part.EVENT && entry.id() != null && entry.raw() != null) {
                take(EventForm.parsed(entry.raw(), Event.class));
            }
        }
        return this;
    }

    /** What is gone first: a new event may stand for the same entry. */
    Map<ItemKey, ObservedItem> after(List<Event> events) {
        events.stream()
                .filter(EventForm::isCancelled)
                .forEach(gone ->
                        items.values().removeIf(item -> item.id().value().equals(gone.getId())));
        events.stream().filter(event -> !EventForm.isCancelled(event)).forEach(this::take);
        return items;
    }

    /** What else there is, by title: neither ours nor an occurrence of what is. */
    List<String> foreignAmong(List<Event> events) {
        return events.stream()
                .filter(event -> !EventForm.isCancelled(event) && key(event) == null && !isInSeriesOfOurs(event))
                .map(event -> event.getSummary() == null ? "(no title)" : event.getSummary())
                .sorted()
                .toList();
    }

    private boolean isInSeriesOfOurs(Event event) {
        return event.getRecurringEventId() != null && known.containsKey(event.getRecurringEventId());
    }

    /** An exception that a person made to one occurrence repeats the mark of its series and is not ours. */
    private void take(Event event) {
        var key = key(event);
        if (key == null || event.getRecurringEventId() != null) {
            return;
        }
        var id = new RemoteId(event.getId());
        var etag = Texts.given(event.getEtag());
        var item = new ObservedItem(key, id, EventForm.content(event), etag, EventForm.json(event));
        var other = items.put(key, item);
        if (other != null && !other.id().equals(id)) {
            throw new TargetRejected(
                    calendar.named(key) + ": two events carry its mark, " + named(other) + " and " + named(item)
                            + ". Delete the copy in Google Calendar.",
                    null);
        }
    }

    private @Nullable ItemKey key(Event event) {
        var byLedger = known.get(event.getId());
        return byLedger != null
                ? byLedger
                : calendar.mark().entry(event).map(Keys::event).orElse(null);
    }

    private static String named(ObservedItem item) {
        var content = item.content();
        return "'" + content.get(Field.TITLE) + "' at " + content.get(Field.START);
    }
}
