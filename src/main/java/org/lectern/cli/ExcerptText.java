package org.lectern.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.source.Excerpt;

/** A line of a file and below it a caret under each column that is meant, both no wider than the screen. */
record ExcerptText(String line, String carets) {

    private static final Glyph LEFT_OUT = new Glyph("…", 1);

    static ExcerptText of(Excerpt excerpt, int width) {
        var before = Glyph.of(excerpt.before());
        var marked = Glyph.of(excerpt.marked());
        var after = Glyph.of(excerpt.after().stripTrailing());
        if (Glyph.width(before) + Glyph.width(marked) + Glyph.width(after) > width) {
            marked = first(marked, width / 2);
            int room = width - Glyph.width(marked);
            var end = first(after, Math.max(room / 3, room - Glyph.width(before)));
            before = last(before, room - Glyph.width(end));
            after = end;
        }
        var indent = Glyph.width(before);
        return new ExcerptText(
                text(before) + text(marked) + text(after),
                " ".repeat(indent) + "^".repeat(Math.max(1, Glyph.width(marked))));
    }

    /** As many as there is room for, with a sign where some are left out. */
    private static List<Glyph> first(List<Glyph> glyphs, int width) {
        if (Glyph.width(glyphs) <= width) {
            return glyphs;
        }
        List<Glyph> first = new ArrayList<>();
        int free = width - LEFT_OUT.width();
        for (int i = 0; glyphs.get(i).width() <= free; i++) {
            first.add(glyphs.get(i));
            free -= glyphs.get(i).width();
        }
        first.add(LEFT_OUT);
        return first;
    }

    private static List<Glyph> last(List<Glyph> glyphs, int width) {
        return reversed(first(reversed(glyphs), width));
    }

    private static List<Glyph> reversed(List<Glyph> glyphs) {
        List<Glyph> reversed = new ArrayList<>(glyphs);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }
}
