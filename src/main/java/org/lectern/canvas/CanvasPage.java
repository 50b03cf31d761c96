package org.lectern.canvas;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import tools.jackson.databind.JsonNode;

/**
 * A page as Canvas shows it (contracts/canvas.md section 9).
 *
 * @param slug its present address, which follows its title
 * @param body null: left out of the answer; an empty one is there as such
 */
record CanvasPage(
        @JsonProperty("page_id") String id,
        @JsonProperty("url") String slug,
        @Nullable String title,
        @Nullable JsonNode body,
        @JsonProperty("todo_date") @Nullable Instant todo,
        boolean published)
        implements Marked {

    CanvasPage {
        Objects.requireNonNull(id, "a page without page_id");
        Objects.requireNonNull(slug, "a page without url");
    }

    @Override
    public String html() {
        return body == null || body.isNull() ? "" : body.asString();
    }

    @Override
    public String name() {
        return "page '" + title + "'";
    }

    Content content(String base) {
        return Content.empty()
                .with(Field.TITLE, title)
                .with(Field.TODO, todo == null ? null : Times.instant(todo))
                .with(Field.VISIBILITY, published ? Projection.PUBLISHED : "hidden")
                .with(Field.TEXT, PlainText.of(html(), base));
    }
}
