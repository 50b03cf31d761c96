package org.lectern.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complete list of a calendar's events, or of those that changed since a sync token, with what it tells about the
 * calendar (contract section 7).
 */
record EventList(
        List<Event> events,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String timeZone,
        @Nullable String nextToken) {

    private static final int PAGE = 2500;

    static EventList read(CalendarApi api, String calendar, @Nullable String token) throws Refused {
        List<Event> all = new ArrayList<>();
        String page = null;
        while (true) {
            var answer = patiently(api, calendar, token, page);
            all.addAll(answer.getItems() == null ? List.of() : answer.getItems());
            page = answer.getNextPageToken();
            if (page == null) {
                return complete(all, answer);
            }
        }
    }

    /** An unknown calendar may be one that was made a moment ago: asked for once more (contract section 12). */
    private static Events patiently(CalendarApi api, String calendar, @Nullable String token, @Nullable String page)
            throws Refused {
        try {
            return page(api, calendar, token, page);
        } catch (Refused no) {
            if (no.code() != 404) {
                throw no;
            }
            api.patience().waitAfter(1);
            return page(api, calendar, token, page);
        }
    }

    private static Events page(CalendarApi api, String calendar, @Nullable String token, @Nullable String page)
            throws Refused {
        return api.call(google -> google.events()
                .list(calendar)
                .setMaxResults(PAGE)
                .setSyncToken(token)
                .setPageToken(page));
    }

    /** An empty list is believed only where it is one. */
    private static EventList complete(List<Event> all, Events last) {
        boolean isList = last.getItems() != null || last.getNextSyncToken() != null;
        if (!isList || all.stream().anyMatch(event -> event.getId() == null)) {
            throw Faults.unreadable(new UnexpectedAnswer("JSON that is no list of events"));
        }
        return new EventList(
                List.copyOf(all),
                last.getSummary(),
                last.getDescription(),
                last.getTimeZone(),
                last.getNextSyncToken());
    }
}
