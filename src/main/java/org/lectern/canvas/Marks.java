package org.lectern.canvas;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.lectern.sync.Destination;

/**
 * The hidden sign of ownership in a description or page body: an empty span that the sanitiser leaves alone
 * (contracts/canvas.md section 4). Names the entry, its course and this installation.
 */
final class Marks {

    static final String ATTRIBUTE = "data-lectern";

    private final Destination destination;
    private final String namespace;

    Marks(Destination destination, String namespace) {
        this.destination = destination;
        this.namespace = namespace;
    }

    Element of(String subject) {
        return new Element("span").attr(ATTRIBUTE, uid(subject)).attr("style", "display:none");
    }

    /** The id of the entry that a text is marked for, if it is one of ours. */
    Optional<String> subjectIn(String html) {
        if (!html.contains(ATTRIBUTE)) {
            return Optional.empty();
        }
        var ending = uid("");
        return Jsoup.parseBodyFragment(html).select("[" + ATTRIBUTE + "]").stream()
                .map(element -> element.attr(ATTRIBUTE))
                .filter(uid -> uid.endsWith(ending) && uid.length() > ending.length())
                .map(uid -> uid.substring(0, uid.length() - ending.length()))
                .findFirst();
    }

    private String uid(String subject) {
        return destination.mark(subject, namespace);
    }
}
