package org.lectern.schedule;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author says of a meeting beside what, when, where and who.
 *
 * @param notes plain text of one or more lines
 * @param url where there is more
 * @param links material that is no reading
 */
public record Details(@Nullable String notes, @Nullable URI url, List<Link> links) {

    public static final Details NONE = new Details(null, null, List.of());

    public Details {
        links = List.copyOf(links);
    }

    /** These, and where they say nothing, what the others say. */
    Details orElse(Details others) {
        return new Details(
                notes == null ? others.notes : notes,
                url == null ? others.url : url,
                links.isEmpty() ? others.links : links);
    }

    Details withNotes(@Nullable String others) {
        return others == null ? this : new Details(others, url, links);
    }
}
