package org.lectern.google;

import com.google.api.client.http.HttpHeaders;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.Receipt;
import org.lectern.sync.TargetRejected;

/**
 * Replaces an event that is still as we saw it: an update costs one unit where a patch costs three (contract section 6).
 */
final class UpdateEvent implements Write<Event> {

    private final Writer writer;
    private final CourseCalendar calendar;
    private final ObservedItem item;
    private final Content content;

    UpdateEvent(Writer writer, CourseCalendar calendar, ObservedItem item, Content content) {
        this.writer = writer;
        this.calendar = calendar;
        this.item = item;
        this.content = content;
    }

    @Override
    public CalendarRequest<Event> on(Calendar google) throws IOException {
        var seen = EventForm.parsed(Objects.requireNonNull(item.raw(), "seen, so kept"), Event.class);
        return replacing(google, wanted(seen), item.etag());
    }

    @Override
    public Receipt done(Event answer) {
        return EventForm.receipt(answer);
    }

    @Override
    public Receipt refused(Refused no) {
        try {
            if (no.isStale() || no.isAboutSequence()) {
                return again(no.isAboutSequence());
            }
            throw no;
        } catch (Refused last) {
            throw last.failure(what());
        }
    }

    /** It is not as we saw it. Colours and the like are no concern of ours; for the rest the next run decides. */
    private Receipt again(boolean withSequence) throws Refused {
        var there = writer.api()
                .call(google -> google.events().get(calendar.id(), item.id().value()));
        var found = EventForm.content(there);
        if (!EventForm.isCancelled(there) && found.equals(content)) {
            return EventForm.receipt(there);
        }
        if (EventForm.isCancelled(there) || !found.equals(item.content())) {
            throw new TargetRejected(
                    what() + ": somebody changed it in Google Calendar at this very moment. The next run looks again.",
                    null);
        }
        var event = wanted(there).setSequence(withSequence ? there.getSequence() : null);
        return EventForm.receipt(writer.api().call(google -> replacing(google, event, there.getEtag())));
    }

    private Event wanted(Event there) {
        return new EventForm(calendar).onto(there, item.key().subject(), content);
    }

    private CalendarRequest<Event> replacing(Calendar google, Event event, @Nullable String etag) throws IOException {
        var update = google.events().update(calendar.id(), item.id().value(), event);
        if (etag != null) {
            update.setRequestHeaders(new HttpHeaders().setIfMatch(etag));
        }
        return update;
    }

    private String what() {
        return calendar.named(item.key());
    }
}
