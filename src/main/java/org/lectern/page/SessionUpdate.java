package org.lectern.page;

import org.lectern.page.ImportedCourse.Link;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlList;
import org.lectern.source.YamlText;

/** Brings what a session of the file is about to what the page says; what only the author wrote stays. */
final class SessionUpdate {

    private final YamlEdits edits;
    private final FiledSession filed;
    private final Session page;
    private final Differences differences;

    SessionUpdate(YamlEdits edits, FiledSession filed, Session page, Differences differences) {
        this.edits = edits;
        this.filed = filed;
        this.page = page;
        this.differences = differences;
    }

    void update() {
        week();
        title();
        presenters();
        links();
        notes();
    }

    private void week() {
        var old = filed.session().week();
        var now = page.week();
        if (now != null && !now.equals(old)) {
            new SessionKeys(edits).text(filed.map(), "week", now.toString(), YamlText.word(now));
            differences.changed(filed.id(), old == null ? "week " + now : Differences.of("week", old, now));
        }
    }

    private void title() {
        var old = filed.session().title();
        if (!page.title().equals(old)) {
            new SessionKeys(edits).text(filed.map(), "title", page.title(), YamlText.text(page.title()));
            differences.changed(
                    filed.id(), Differences.of("title", Differences.quoted(old), Differences.quoted(page.title())));
        }
    }

    private void presenters() {
        if (!page.presenters().isEmpty() && !filed.map().pairs().containsKey("presenters")) {
            var names = YamlText.inlineItems();
            page.presenters().forEach(names::add);
            new SessionKeys(edits).set(filed.map(), "presenters", names);
            differences.changed(filed.id(), "presenters " + String.join(", ", page.presenters()));
        }
    }

    private void links() {
        var known = filed.session().details().links();
        var fresh = page.links().stream()
                .filter(link ->
                        known.stream().noneMatch(one -> one.url().toString().equals(link.url())))
                .toList();
        fresh.forEach(link -> differences.added(filed.id() + ": link " + Differences.quoted(link.title())));
        var list = filed.map().list("links").filter(items -> !items.items().isEmpty());
        if (list.isPresent()) {
            fresh.forEach(link -> add(list.get(), link));
        } else if (!fresh.isEmpty()) {
            var items = YamlText.items();
            fresh.forEach(link -> items.add(SessionText.link(link)));
            new SessionKeys(edits).set(filed.map(), "links", items);
        }
    }

    private void add(YamlList list, Link link) {
        edits.insert(list, list.items().size(), SessionText.link(link));
    }

    private void notes() {
        if (!page.notes().isEmpty() && !filed.map().pairs().containsKey("notes")) {
            new SessionKeys(edits).set(filed.map(), "notes", YamlText.prose(String.join("\n", page.notes())));
            differences.changed(filed.id(), "notes");
        }
    }
}
