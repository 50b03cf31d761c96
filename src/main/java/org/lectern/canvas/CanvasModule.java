package org.lectern.canvas;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A module as Canvas shows it (contracts/canvas.md sections 7 and 8).
 *
 * @param items null: left out of the answer, as Canvas does with long ones
 */
@JsonNaming(SnakeCaseStrategy.class)
record CanvasModule(
        String id,
        @Nullable String name,
        @Nullable Integer position,
        boolean published,
        @Nullable List<Item> items) {

    CanvasModule {
        Objects.requireNonNull(id, "a module without id");
    }

    CanvasModule with(List<Item> listed) {
        return new CanvasModule(id, name, position, published, listed);
    }

    List<Item> links() {
        return items == null ? List.of() : items;
    }

    /** One line of a module. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            String id,
            @Nullable String type,
            @Nullable String title,
            @Nullable String pageUrl,
            @Nullable Integer position) {

        Item {
            Objects.requireNonNull(id, "a module item without id");
        }

        boolean leadsTo(String slug) {
            return "Page".equals(type) && slug.equals(pageUrl);
        }
    }
}
