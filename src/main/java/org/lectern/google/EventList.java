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
        var pages = new Pages();
        while (true) {
            var answer = patiently(api, calendar, token, pages.next());
            all.addAll(Pages.items(answer, answer.getItems()));
            if (pages.isLast(answer.getNextPageToken())) {
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

    private static EventList complete(List<Event> all, Events last) {
        if (all.stream().anyMatch(event -> Texts.given(event.getId()) == null)) {
            throw Faults.unreadable(new UnexpectedAnswer("JSON that is no list of events"));
        }
        return new EventList(
                List.copyOf(all),
                Texts.given(last.getSummary()),
                Texts.given(last.getDescription()),
                Texts.given(last.getTimeZone()),
                Texts.given(last.getNextSyncToken()));
    }
}
