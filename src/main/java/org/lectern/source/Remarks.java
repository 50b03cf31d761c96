package org.lectern.source;

import java.util.ArrayList;
import java.util.List;
import org.lectern.schedule.Details;
import org.lectern.schedule.Link;

/** What is said of a meeting beside what, when, where and who. */
final class Remarks {

    /** With notes, readings and links together a calendar still shows all of a meeting (contracts/ics-feeds.md section 7). */
    static final Form<String> NOTES = Forms.text("Bring a laptop", 4_000);

    private static final String LINK = "{title: Slides, url: \"https://www.example.edu/slides.pdf\"}";

    private Remarks() {}

    /** Of a session: with links. */
    static Details ofSession(Section section) {
        var links = links(section);
        var said = ofSeries(section);
        return new Details(said.notes(), said.url(), links);
    }

    static Details ofSeries(Section section) {
        var notes = section.optional("notes", NOTES);
        var url = section.optional("url", Links.URL);
        return new Details(Placed.orNull(notes), Placed.orNull(url), List.of());
    }

    private static List<Link> links(Section session) {
        List<Link> links = new ArrayList<>();
        for (var section : session.sections("links", LINK)) {
            var title = section.required("title", Forms.line("Slides"));
            var url = section.required("url", Links.URL);
            section.refuseOthers();
            if (title != null && url != null) {
                links.add(new Link(title.value(), url.value()));
            }
        }
        return links;
    }
}
