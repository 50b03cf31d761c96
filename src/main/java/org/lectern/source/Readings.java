package org.lectern.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Due;
import org.lectern.schedule.Reading;

/** What is to be read for a session. */
final class Readings {

    private static final String TITLE = "Scaling Laws for Neural Language Models";

    private Readings() {}

    /** The readings of a session; what says nothing of its own is due as the rule has it. */
    static List<Reading> read(Section session, @Nullable Due rule) {
        return session.sections("readings", "{title: " + TITLE + ", arxiv: \"2001.08361\"}").stream()
                .map(section -> reading(section, rule))
                .toList();
    }

    private static Reading reading(Section section, @Nullable Due rule) {
        var title = section.required("title", Forms.line(TITLE));
        var authors = section.oneOrMore("authors", Forms.line("Jared Kaplan"));
        var url = section.optional("url", Links.URL);
        var arxiv = section.optional("arxiv", Links.ARXIV);
        var doi = section.optional("doi", Links.DOI);
        var required = section.optional("required", Forms.FLAG);
        var due = section.optional("due", DueRules.DUE);
        section.refuseOthers();
        return new Reading(
                title == null ? "" : title.value(),
                authors.stream().map(Placed::value).toList(),
                Placed.orNull(url),
                Placed.orNull(arxiv),
                Placed.orNull(doi),
                required == null || required.value(),
                due == null ? rule : due.value().orElse(null));
    }
}
