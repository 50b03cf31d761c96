package org.lectern.canvas;

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Due;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;

/** The HTML that is sent: built as a tree, so that no title can be taken for markup. */
final class Markup {

    /** Other links Canvas takes out, and what was sent and what is read would differ for ever. */
    private static final Set<String> KEPT = Set.of("http", "https", "mailto");

    private final Element body;

    private Markup(Element mark) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        this.body = document.body();
        body.appendChild(mark);
    }

    /**
     * Whose it is, who is there, how to join, and what else is said of it.
     *
     * @param schedule knows what its sections are called
     */
    static String event(Entry entry, Schedule schedule, Element mark) {
        var markup = new Markup(mark);
        if (entry.section() != null) {
            markup.paragraph(schedule.sectionName(entry.section()));
        }
        markup.people(entry.people());
        if (entry.online() != null) {
            link(markup.paragraph(""), "Join online", entry.online());
        }
        markup.details(entry);
        return markup.body.html();
    }

    static String readings(Entry session, Element mark) {
        var markup = new Markup(mark);
        var shared = session.sharedDue();
        shared.ifPresent(by -> markup.paragraph("Due " + by.text()));
        var list = markup.body.appendElement("ul");
        for (var reading : session.readings()) {
            var line = list.appendElement("li");
            link(line, reading.title(), reading.link().orElse(null));
            line.appendText(reading.authors().isEmpty() ? "" : " by " + String.join(", ", reading.authors()));
            line.appendText(remarks(reading, shared.isPresent() ? Optional.empty() : session.due(reading)));
        }
        return markup.body.html();
    }

    private static String remarks(Reading reading, Optional<Due.On> due) {
        var remarks = Stream.concat(
                        reading.required() ? Stream.empty() : Stream.of("optional"),
                        due.map(by -> "due " + by.text()).stream())
                .collect(Collectors.joining(", "));
        return remarks.isEmpty() ? "" : " (" + remarks + ")";
    }

    static String paragraphs(String text, Element mark) {
        var markup = new Markup(mark);
        text.lines().forEach(markup::paragraph);
        return markup.body.html();
    }

    private Element paragraph(String text) {
        return body.appendElement("p").appendText(text);
    }

    private void people(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        var line = paragraph("With ");
        for (int i = 0; i < people.size(); i++) {
            line.appendText(i == 0 ? "" : ", ");
            link(line, people.get(i).name(), people.get(i).url());
        }
    }

    private void details(Entry entry) {
        var details = entry.details();
        if (details.notes() != null) {
            Stream.of(details.notes().strip().split("\\R\\s*\\R")).forEach(this::note);
        }
        if (!details.links().isEmpty()) {
            var list = body.appendElement("ul");
            details.links().forEach(one -> link(list.appendElement("li"), one.title(), one.url()));
        }
        var more = details.url();
        if (more != null) {
            link(paragraph(""), more.toString(), more);
        }
    }

    /** Lines of one paragraph stay lines. */
    private void note(String lines) {
        var paragraph = paragraph("");
        for (Iterator<String> line = lines.lines().iterator(); line.hasNext(); ) {
            paragraph.appendText(line.next());
            if (line.hasNext()) {
                paragraph.appendElement("br");
            }
        }
    }

    private static void link(Element parent, String text, @Nullable URI target) {
        var scheme = target == null || target.getScheme() == null ? "" : target.getScheme();
        if (target == null || !KEPT.contains(scheme.toLowerCase(Locale.ROOT))) {
            parent.appendText(text);
        } else {
            parent.appendElement("a").attr("href", target.toString()).appendText(text);
        }
    }
}
