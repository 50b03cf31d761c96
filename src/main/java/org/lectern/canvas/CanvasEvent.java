package org.lectern.canvas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A calendar event as Canvas shows it (contracts/canvas.md section 6). */
@JsonNaming(SnakeCaseStrategy.class)
record CanvasEvent(
        String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable Instant startAt,
        @Nullable Instant endAt,
        boolean allDay,
        @Nullable LocalDate allDayDate,
        @Nullable String locationName,
        @Nullable String workflowState,
        @Nullable String parentEventId)
        implements Marked {

    CanvasEvent {
        Objects.requireNonNull(id, "an event without id");
    }

    /** A deleted event is still shown to who asks for it by its id. */
    boolean isDeleted() {
        return "deleted".equals(workflowState);
    }

    /** The version of one section; it carries its parent's text and mark, but is not ours. */
    boolean isOfSection() {
        return parentEventId != null;
    }

    @Override
    public String html() {
        return description == null ? "" : description;
    }

    @Override
    public String name() {
        return "event '" + title + "'";
    }

    Content content(ZoneId zone, String base) {
        return time(zone)
                .with(Field.TITLE, title)
                .with(Field.PLACE, locationName)
                .with(Field.TEXT, PlainText.of(html(), base));
    }

    /** An undated event has neither start nor end. */
    private Content time(ZoneId zone) {
        if (allDay && startAt != null) {
            return Times.day(Content.empty(), allDayDate == null ? Times.nearestDay(startAt, zone) : allDayDate);
        }
        return Content.empty()
                .with(Field.START, startAt == null ? null : Times.instant(startAt))
                .with(Field.END, endAt == null ? null : Times.instant(endAt));
    }
}
