package org.lectern.google;

import com.google.api.client.http.HttpHeaders;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import org.lectern.sync.Content;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Receipt;
import org.lectern.sync.TargetRejected;

/**
 * Makes an event under an id of our choosing. A taken id is one that an interrupted run made, or one that was deleted: a
 * deleted event keeps its id and is revived (contract sections 4 and 14).
 */
final class InsertEvent implements Write<Event> {

    private static final int LAST_GENERATION = 4;

    private final Writer writer;
    private final CourseCalendar calendar;
    private final ItemKey key;
    private final Content content;
    private final int generation;

    InsertEvent(Writer writer, CourseCalendar calendar, ItemKey key, Content content, int generation) {
        this.writer = writer;
        this.calendar = calendar;
        this.key = key;
        this.content = content;
        this.generation = generation;
    }

    @Override
    public CalendarRequest<Event> on(Calendar google) throws IOException {
        return google.events().insert(calendar.id(), new EventForm(calendar).made(id(), key.subject(), content));
    }

    @Override
    public Receipt done(Event answer) {
        return EventForm.receipt(answer);
    }

    @Override
    public Receipt refused(Refused no) {
        if (no.isDuplicate()) {
            return adopt();
        }
        throw no.failure(what());
    }

    /** A calendar made a moment ago may not be found everywhere yet (contract section 12). */
    @Override
    public boolean mayPass(Refused no) {
        return no.isCollision() || no.code() == 404;
    }

    private Receipt adopt() {
        try {
            var there = writer.api().call(google -> google.events().get(calendar.id(), id()));
            var mark = Mark.of(there);
            if (mark != null && !mark.equals(calendar.mark().uid(key.subject()))) {
                throw new TargetRejected(
                        what() + ": the event with its id is marked as something else (" + mark
                                + "). Remove one of the two in Google Calendar.",
                        null);
            }
            boolean alive = !EventForm.isCancelled(there);
            return alive && EventForm.content(there).equals(content) ? EventForm.receipt(there) : bringBack(there);
        } catch (Refused no) {
            if (no.isGone()) {
                return next(no);
            }
            throw no.failure(what());
        }
    }

    private Receipt bringBack(Event there) throws Refused {
        try {
            var event = new EventForm(calendar).onto(there, key.subject(), content);
            return EventForm.receipt(writer.api().call(google -> {
                var update = google.events().update(calendar.id(), id(), event);
                update.setRequestHeaders(new HttpHeaders().setIfMatch(there.getEtag()));
                return update;
            }));
        } catch (Refused no) {
            if (EventForm.isCancelled(there) && no.isBurnt()) {
                return next(no);
            }
            throw no;
        }
    }

    private Receipt next(Refused no) {
        if (generation == LAST_GENERATION) {
            throw no.failure(what() + " (deleted for good " + (generation + 1) + " times)");
        }
        return writer.write(new InsertEvent(writer, calendar, key, content, generation + 1));
    }

    private String id() {
        var mark = calendar.mark();
        return EventIds.of(mark.namespace(), calendar.id(), mark.uid(key.subject()), generation);
    }

    private String what() {
        return calendar.named(key);
    }
}
