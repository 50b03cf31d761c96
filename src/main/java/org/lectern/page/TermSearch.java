package org.lectern.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;

/** Looks for the term where pages name it: in headings, and in short lines near the top. */
final class TermSearch {

    private static final int TOP = 12;
    private static final int LONGEST = 160;

    private TermSearch() {}

    /** All terms that are named where a term is expected, each once, the likeliest first. */
    static List<TermText> named(Document page) {
        Set<TermText> found = new LinkedHashSet<>();
        candidates(page).forEach(text -> TermText.named(text).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** A year that stands alone in a heading. */
    static Optional<TermText> bare(Document page) {
        return candidates(page).stream()
                .filter(text -> DateFinder.find(text).isEmpty() && !text.contains("©"))
                .flatMap(text -> TermText.bare(text).stream())
                .findFirst();
    }

    private static List<String> candidates(Document page) {
        List<String> texts = new ArrayList<>();
        page.blocks().stream()
                .filter(block -> block instanceof Heading)
                .forEach(block -> texts.add(((Heading) block).text().text()));
        page.blocks().stream()
                .limit(TOP)
                .filter(block ->
                        block instanceof Line line && line.text().text().length() <= LONGEST)
                .forEach(block -> texts.add(((Line) block).text().text()));
        page.blocks().stream()
                .skip(TOP)
                .filter(block -> block instanceof Line line && Rows.isHeading(line))
                .forEach(block -> texts.add(((Line) block).text().text()));
        return texts;
    }
}
