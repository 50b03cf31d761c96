package org.lectern.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Told;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.schedule.Publishing.Feeds;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;
import org.lectern.sync.Content;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Destination;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Part;
import org.lectern.sync.Plan;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetName;

/**
 * What a new release would change for readers of feeds and pages, as a plan like any target's: so that one text, one
 * digest and one set of limits serve for all.
 */
final class FeedsPlan {

    private FeedsPlan() {}

    static Plan between(Schedule wanted, @Nullable Schedule published) {
        // who may read is said only where that changes: it is no event, and counts as none
        boolean others = published != null
                && !published.publishing().feeds().equals(wanted.publishing().feeds());
        Map<ItemKey, ObservedItem> found = published == null ? Map.of() : observed(contents(published, others));
        return Plan.between(
                new Destination(wanted.course().id(), TargetName.FEEDS),
                new DesiredState(contents(wanted, others), Set.of()),
                Memory.none(),
                new ObservedState(found, null),
                Edits.OVERWRITE);
    }

    private static Map<ItemKey, ObservedItem> observed(Map<ItemKey, Content> contents) {
        return contents.entrySet().stream()
                .map(item -> new ObservedItem(
                        item.getKey(), new RemoteId(item.getKey().subject()), item.getValue(), null, null))
                .collect(Collectors.toMap(ObservedItem::key, Function.identity()));
    }

    private static Map<ItemKey, Content> contents(Schedule schedule, boolean withReaders) {
        Map<ItemKey, Content> contents = new HashMap<>();
        for (var entry : schedule.entries()) {
            contents.put(new ItemKey(entry.key().id(), Part.EVENT), content(schedule, entry));
        }
        if (withReaders) {
            contents.put(
                    new ItemKey("feeds", Part.SHARING),
                    readers(schedule.publishing().feeds()));
        }
        return contents;
    }

    private static Content readers(Feeds feeds) {
        return Content.empty()
                .with(
                        Field.READERS,
                        feeds.visibility() == Visibility.PUBLIC
                                ? "everybody"
                                : "only who has a token, public addresses and pages end")
                .with(
                        Field.STATUS,
                        "cancelled meetings " + (feeds.cancelled() == Cancelled.MARK ? "marked" : "left out"));
    }

    private static Content content(Schedule schedule, Entry entry) {
        return told(entry)
                .with(Field.TITLE, schedule.course().code() + ": " + entry.title())
                .with(Field.START, start(entry.when()))
                .with(Field.END, end(entry.when()))
                .with(Field.PLACE, entry.location())
                .with(Field.ONLINE, text(entry.online()))
                .with(Field.KIND, entry.kind().word())
                .with(Field.SECTION, entry.section() == null ? null : schedule.sectionName(entry.section()))
                .with(Field.WEEK, text(entry.week()))
                .with(Field.STATUS, Told.status(entry));
    }

    /** What is said of it beside what, when and where. */
    private static Content told(Entry entry) {
        var details = entry.details();
        return Content.empty()
                .with(Field.PEOPLE, Told.people(entry))
                .with(Field.READINGS, Told.readings(entry))
                .with(Field.NOTES, details.notes())
                .with(Field.LINKS, Told.links(entry))
                .with(Field.ADDRESS, text(details.url()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String start(When when) {
        return when instanceof When.Timed timed
                ? timed.start().toInstant().toString()
                : when.date().toString();
    }

    private static String end(When when) {
        return when instanceof When.Timed timed
                ? timed.end().toInstant().toString()
                : when.date().plusDays(1).toString();
    }
}
