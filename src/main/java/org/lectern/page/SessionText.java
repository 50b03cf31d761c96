package org.lectern.page;

import org.lectern.page.ImportedCourse.Link;
import org.lectern.page.ImportedCourse.Moved;
import org.lectern.page.ImportedCourse.Reading;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.source.YamlText;

/** Writes one session. */
final class SessionText {

    private SessionText() {}

    static YamlText of(Session one) {
        var group = YamlText.group().put("id", one.id());
        if (one.week() != null) {
            group.put("week", YamlText.word(one.week()));
        }
        group.putIfPresent("meeting", one.meeting()).put("date", YamlText.word(one.date()));
        if (one.kind() != null) {
            group.put("kind", YamlText.word(one.kind().word()));
        }
        group.put("title", one.title());
        if (one.cancelled()) {
            group.put("cancelled", YamlText.word(true));
        } else if (one.moved() != null) {
            group.put("moved", moved(one.moved()));
        }
        if (!one.presenters().isEmpty()) {
            var presenters = YamlText.inlineItems();
            one.presenters().forEach(presenters::add);
            group.put("presenters", presenters);
        }
        if (!one.readings().isEmpty()) {
            var readings = YamlText.items();
            one.readings().forEach(reading -> readings.add(reading(reading)));
            group.put("readings", readings);
        }
        return rest(one, group);
    }

    private static YamlText rest(Session one, YamlText.Group group) {
        if (!one.links().isEmpty()) {
            var links = YamlText.items();
            one.links().forEach(link -> links.add(link(link)));
            group.put("links", links);
        }
        if (!one.notes().isEmpty()) {
            group.put("notes", YamlText.prose(String.join("\n", one.notes())));
        }
        return group;
    }

    static YamlText link(Link link) {
        return YamlText.inlineGroup().put("title", link.title()).put("url", link.url());
    }

    private static YamlText moved(Moved moved) {
        var group = YamlText.inlineGroup();
        if (moved.date() != null) {
            group.put("date", YamlText.word(moved.date()));
        }
        if (moved.hours() != null) {
            group.put(
                    "at",
                    YamlText.quoted(moved.hours().start() + "-" + moved.hours().end()));
        }
        return group.putIfPresent("place", moved.place());
    }

    static YamlText reading(Reading one) {
        var group = YamlText.group().put("title", one.title());
        if (one.arxiv() != null) {
            group.put("arxiv", YamlText.quoted(one.arxiv()));
        }
        if (one.doi() != null) {
            group.put("doi", YamlText.quoted(one.doi()));
        }
        group.putIfPresent("url", one.url());
        return one.required() ? group : group.put("required", YamlText.word(false));
    }
}
