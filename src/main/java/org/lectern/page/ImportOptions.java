package org.lectern.page;

import org.jspecify.annotations.Nullable;

/**
 * What the user says beside the page.
 *
 * @param id of the course; null: made from its code and term
 * @param year of the dates on the page; null: as the page says
 * @param zone of all times; null: not known
 * @param name of the page's file, from which the id is made where the page has no code
 */
public record ImportOptions(
        @Nullable String id,
        @Nullable Integer year,
        @Nullable String zone,
        String name) {}
