package org.lectern.google;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetRejected;

/** Looks at what is ours in Google: one list with the sync token where there is one (contract section 14). */
final class Look {

    private static final ObservedState NOTHING = new ObservedState(Map.of(), null);

    private final CalendarApi api;
    private final CourseCalendar calendar;
    private final Calendars calendars;
    private final Sharing sharing;
    private final Memory memory;
    private List<String> foreign = List.of();

    Look(CalendarApi api, CourseCalendar calendar, Calendars calendars, Sharing sharing, Memory memory) {
        this.api = api;
        this.calendar = calendar;
        this.calendars = calendars;
        this.sharing = sharing;
        this.memory = memory;
    }

    ObservedState observe() {
        try {
            return calendar.found() == null ? orphan() : there();
        } catch (Refused no) {
            throw no.failure(calendar.named("events"));
        }
    }

    /** What others put into the calendar, by title, as the last look at all of it saw it. */
    List<String> foreign() {
        return foreign;
    }

    /** Once more before the calendar itself goes, as all that is in it goes with it. */
    void makeSureThatNothingForeignIsThere() {
        try {
            foreign = new OwnEvents(calendar, memory)
                    .foreignAmong(EventList.read(api, calendar.id(), null).events());
        } catch (Refused no) {
            if (!no.isGone()) {
                throw no.failure(calendar.named(Keys.CALENDAR));
            }
        }
        if (!foreign.isEmpty()) {
            throw new TargetRejected(
                    calendar.named(Keys.CALENDAR) + ": somebody has just put into it what Lectern did not make, "
                            + Texts.some(foreign) + ". It was not deleted.",
                    null);
        }
    }

    /** After writes that end the life of a sync token, or began a calendar. */
    ObservedState settle() {
        try {
            var settled = inFull(false);
            return new ObservedState(settled.items(), settled.cursor());
        } catch (Refused no) {
            throw no.failure(calendar.named("events"));
        }
    }

    private ObservedState there() throws Refused {
        try {
            var token = Cursor.token(calendar.id(), memory);
            return token.isPresent() ? since(token.get()) : inFull(false);
        } catch (Refused no) {
            if (no.code() != 404) {
                throw no;
            }
            return outOfReach();
        }
    }

    private ObservedState since(String token) throws Refused {
        EventList changed;
        try {
            changed = EventList.read(api, calendar.id(), token);
        } catch (Refused no) {
            if (no.code() != 410 && no.code() != 400) {
                throw no;
            }
            // the token is too old, or somebody changed who may see the calendar
            return inFull(true);
        }
        return state(changed, new OwnEvents(calendar, memory).asLastSeen(memory), false);
    }

    private ObservedState inFull(boolean doubtful) throws Refused {
        var all = EventList.read(api, calendar.id(), null);
        var own = new OwnEvents(calendar, ofHere());
        foreign = own.foreignAmong(all.events());
        return state(all, own, doubtful);
    }

    private ObservedState state(EventList list, OwnEvents own, boolean doubtful) throws Refused {
        Map<ItemKey, ObservedItem> items = new TreeMap<>(own.after(list.events()));
        if (!calendar.isConfigured()) {
            items.put(Keys.CALENDAR, calendars.observed(list));
        }
        sharing.look(ofHere().of(Keys.SHARING).orElse(null), doubtful).ifPresent(rule -> items.put(Keys.SHARING, rule));
        return new ObservedState(items, Cursor.of(calendar.id(), list.nextToken()), isElsewhere());
    }

    private boolean isElsewhere() {
        return Cursor.isOfAnother(calendar.id(), memory);
    }

    /** What the ledger holds of this calendar: what lives in another one is not touched any more. */
    private Memory ofHere() {
        return isElsewhere() ? Memory.none() : memory;
    }

    /** A calendar of ours may have been made again by a run that was interrupted; without one, people decide. */
    private ObservedState outOfReach() throws Refused {
        if (calendar.isConfigured()) {
            throw new TargetDenied(
                    calendar.named("calendar") + ": Google does not know it, or our account may not see it. Check"
                            + " " + calendar.setting()
                            + ", and share the calendar with the service account with the right"
                            + " to make changes and manage sharing.",
                    null);
        }
        calendar.isNow(null);
        return orphan();
    }

    private ObservedState orphan() throws Refused {
        return calendars.adoptOrphan() ? inFull(true) : NOTHING;
    }
}
