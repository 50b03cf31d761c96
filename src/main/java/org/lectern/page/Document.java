package org.lectern.page;

import java.util.List;

/**
 * A page as its reader sees it, in reading order, whatever it was written in. Lines that a reader does not see (comments,
 * hidden parts) are not in it.
 *
 * @param doubts what was found on the way that a person must know: a table row that is commented out, a tag never closed
 */
record Document(Source source, List<Block> blocks, List<Doubt> doubts) {

    Document {
        blocks = List.copyOf(blocks);
        doubts = List.copyOf(doubts);
    }

    /** What the page is written in. */
    enum Source {
        TEXT,
        MARKDOWN,
        HTML,
        YAML,
        CSV
    }
}
