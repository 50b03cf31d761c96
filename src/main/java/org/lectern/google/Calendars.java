package org.lectern.google;

import com.google.api.services.calendar.model.Calendar;
import com.google.api.services.calendar.model.CalendarList;
import com.google.api.services.calendar.model.CalendarListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Receipt;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetRejected;

/** The calendar itself, where it is ours: made once, and looked for before it is made (contract section 14). */
final class Calendars {

    private static final int PAGE = 250;

    private final CalendarApi api;
    private final CourseCalendar calendar;
    private @Nullable Calendar seen;
    private boolean made;

    Calendars(CalendarApi api, CourseCalendar calendar, Memory memory) {
        this.api = api;
        this.calendar = calendar;
        this.seen = memory.of(Keys.CALENDAR)
                .map(LedgerEntry::raw)
                .map(raw -> EventForm.parsed(raw, Calendar.class))
                .orElse(null);
    }

    /** Whether this run made it. */
    boolean wasMade() {
        return made;
    }

    /** Finds a calendar with our mark that the ledger does not know of, and makes it this course's. */
    boolean adoptOrphan() throws Refused {
        List<CalendarListEntry> ours = new ArrayList<>();
        var pages = new Pages();
        CalendarList list;
        do {
            list = api.call(
                    google -> google.calendarList().list().setMaxResults(PAGE).setPageToken(pages.next()));
            Pages.items(list, list.getItems()).stream().filter(this::isOurs).forEach(ours::add);
        } while (!pages.isLast(list.getNextPageToken()));
        return adoptOnly(ours);
    }

    /** What a list of events tells about its calendar; what it leaves out is as it was. */
    ObservedItem observed(EventList events) {
        var now = seen == null ? new Calendar() : seen.clone();
        now.setId(calendar.id());
        now.setSummary(events.summary() == null ? now.getSummary() : events.summary());
        now.setDescription(events.description() == null ? now.getDescription() : events.description());
        now.setTimeZone(events.timeZone() == null ? now.getTimeZone() : events.timeZone());
        seen = now;
        return new ObservedItem(Keys.CALENDAR, new RemoteId(calendar.id()), content(now), null, EventForm.json(now));
    }

    /** Not repeatable: Google chooses the id (contract section 3). */
    Write<Calendar> insert(Content content) {
        return new PlainWrite<>(
                what(),
                google -> google.calendars().insert(with(new Calendar(), content)),
                answer -> {
                    var receipt = receipt(answer);
                    made = true;
                    calendar.isNow(answer.getId());
                    return receipt;
                },
                no -> false,
                () -> new Receipt(new RemoteId(calendar.id()), null, null));
    }

    /** A patch, though it costs more than an update: no list shows all that a person may have set. */
    Write<Calendar> update(ObservedItem item, Content content) {
        return new PlainWrite<>(
                what(),
                google -> google.calendars().patch(calendar.id(), with(new Calendar(), content)),
                this::receipt,
                no -> false,
                () -> new Receipt(item.id(), null, null));
    }

    Write<Void> delete(ObservedItem item) {
        var gone = new Receipt(item.id(), null, null);
        return new PlainWrite<>(
                what(),
                google -> google.calendars().delete(item.id().value()),
                nothing -> gone,
                Refused::isGone,
                () -> gone);
    }

    private boolean adoptOnly(List<CalendarListEntry> ours) {
        if (ours.size() > 1) {
            throw new TargetRejected(
                    what() + ": two calendars carry its mark, '" + ours.get(0).getSummary() + "' and '"
                            + ours.get(1).getSummary()
                            + "'. Take the mark out of the description of the one that is not to be used.",
                    null);
        }
        for (var orphan : ours) {
            calendar.isNow(orphan.getId());
            seen = new Calendar()
                    .setId(orphan.getId())
                    .setSummary(orphan.getSummary())
                    .setDescription(orphan.getDescription())
                    .setLocation(orphan.getLocation())
                    .setTimeZone(orphan.getTimeZone());
        }
        return !ours.isEmpty();
    }

    private boolean isOurs(CalendarListEntry entry) {
        return "owner".equals(entry.getAccessRole())
                && !Boolean.TRUE.equals(entry.getDeleted())
                && calendar.mark().isIn(entry.getDescription());
    }

    private Receipt receipt(Calendar answer) {
        if (Texts.given(answer.getId()) == null) {
            throw Faults.unreadable(new UnexpectedAnswer("JSON that is no calendar"));
        }
        seen = answer;
        return new Receipt(new RemoteId(answer.getId()), answer.getEtag(), EventForm.json(answer));
    }

    private Content content(Calendar there) {
        var description = there.getDescription() == null ? "" : there.getDescription();
        return new Content(Map.of(
                Field.TITLE, Texts.normal(there.getSummary()),
                Field.ZONE, Texts.normal(there.getTimeZone()),
                Field.TEXT, Texts.normal(calendar.mark().without(description))));
    }

    private Calendar with(Calendar before, Content content) {
        return before.setSummary(content.get(Field.TITLE))
                .setTimeZone(content.get(Field.ZONE))
                .setDescription(calendar.mark().onto(content.get(Field.TEXT)));
    }

    private String what() {
        return calendar.named(Keys.CALENDAR);
    }
}
