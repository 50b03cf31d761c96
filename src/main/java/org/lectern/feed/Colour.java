package org.lectern.feed;

import org.lectern.schedule.CourseId;

/**
 * The colour of a course, always the same for the same id: a name of CSS3, as RFC 7986 section 5.9 wants it, and the same
 * in figures, as Apple reads it (contracts/ics-feeds.md F11).
 */
enum Colour {
    INDIGO("indigo", "#4B0082"),
    TEAL("teal", "#008080"),
    SADDLEBROWN("saddlebrown", "#8B4513"),
    DARKMAGENTA("darkmagenta", "#8B008B"),
    ROYALBLUE("royalblue", "#4169E1"),
    DARKGREEN("darkgreen", "#006400"),
    BLUEVIOLET("blueviolet", "#8A2BE2"),
    STEELBLUE("steelblue", "#4682B4");

    private final String word;
    private final String figures;

    Colour(String word, String figures) {
        this.word = word;
        this.figures = figures;
    }

    /** As the course page chooses its accent, so the nearest of these. */
    static Colour of(CourseId course) {
        var all = values();
        return all[Math.floorMod(course.value().hashCode(), all.length)];
    }

    String word() {
        return word;
    }

    String figures() {
        return figures;
    }
}
