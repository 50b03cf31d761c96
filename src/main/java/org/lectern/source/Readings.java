package org.lectern.source;

import java.util.List;
import org.lectern.schedule.Reading;

/** What is to be read for a session. */
final class Readings {

    private static final String TITLE = "Scaling Laws for Neural Language Models";

    private Readings() {}

    static List<Reading> read(Section session) {
        return session.sections("readings", "{title: " + TITLE + ", arxiv: \"2001.08361\"}").stream()
                .map(Readings::reading)
                .toList();
    }

    private static Reading reading(Section section) {
        var title = section.required("title", Forms.line(TITLE));
        var url = section.optional("url", Links.URL);
        var arxiv = section.optional("arxiv", Links.ARXIV);
        var doi = section.optional("doi", Links.DOI);
        var required = section.optional("required", Forms.FLAG);
        section.refuseOthers();
        return new Reading(
                title == null ? "" : title.value(),
                List.of(),
                Placed.orNull(url),
                Placed.orNull(arxiv),
                Placed.orNull(doi),
                required == null || required.value(),
                null);
    }
}
