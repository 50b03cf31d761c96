package org.lectern.canvas;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;

/** The HTML that is sent: built as a tree, so that no title can be taken for markup. */
final class Markup {

    private final Element body;

    private Markup(Element mark) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        this.body = document.body();
        body.appendChild(mark);
    }

    /** Who is there, and where there is more. */
    static String event(Entry entry, Element mark) {
        var markup = new Markup(mark);
        markup.people(entry.people());
        var more = entry.details().url();
        if (more != null) {
            link(markup.body.appendElement("p"), more.toString(), more);
        }
        return markup.body.html();
    }

    static String readings(List<Reading> readings, Element mark) {
        var markup = new Markup(mark);
        var list = markup.body.appendElement("ul");
        for (var reading : readings) {
            var line = list.appendElement("li");
            link(line, reading.title(), reading.link().orElse(null));
            if (!reading.required()) {
                line.appendText(" (optional)");
            }
        }
        return markup.body.html();
    }

    static String paragraphs(String text, Element mark) {
        var markup = new Markup(mark);
        text.lines().forEach(line -> markup.body.appendElement("p").appendText(line));
        return markup.body.html();
    }

    private void people(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        var line = body.appendElement("p").appendText("With ");
        for (int i = 0; i < people.size(); i++) {
            line.appendText(i == 0 ? "" : ", ");
            link(line, people.get(i).name(), people.get(i).url());
        }
    }

    private static void link(Element parent, String text, @Nullable URI target) {
        if (target == null) {
            parent.appendText(text);
        } else {
            parent.appendElement("a").attr("href", target.toString()).appendText(text);
        }
    }
}
