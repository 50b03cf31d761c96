package org.lectern.page;

import static org.lectern.page.ReadingCorrection.title;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.lectern.page.ImportedCourse.Reading;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlText;

/** Brings the readings of a session to what the page says; links that the author wrote stay. */
final class ReadingsUpdate {

    private final YamlEdits edits;
    private final FiledSession filed;
    private final YamlMap session;
    private final List<Reading> page;
    private final List<Reading> whole;
    private final List<YamlMap> file;
    private final ReadingPlaces everywhere;
    private final Differences differences;

    ReadingsUpdate(
            YamlEdits edits,
            FiledSession filed,
            List<Reading> page,
            ReadingPlaces everywhere,
            Differences differences) {
        this.edits = edits;
        this.filed = filed;
        this.session = filed.map();
        this.page = new ArrayList<>(page);
        this.whole = List.copyOf(page);
        this.file = new ArrayList<>(session.groups("readings"));
        this.everywhere = everywhere;
        this.differences = differences;
    }

    /** Writes the edits; what the page does not have is kept, as its author may have added it, unless it is in another session. */
    void update() {
        pair((one, other) -> Alike.same(one.title(), title(other)));
        pair(ReadingCorrection::sameLink);
        pair((one, other) -> Alike.nearly(one.title(), title(other)) && isOfNoOther(one, other));
        pair((one, other) -> isShortened(one, other) && isInPlace(one, other));
        askAboutSimilar();
        file.removeIf(one -> !isToGo(one));
        takeOut(page.isEmpty()
                && !file.isEmpty()
                && file.size() == session.groups("readings").size());
        add();
    }

    private void pair(BiPredicate<Reading, YamlMap> same) {
        for (var one : List.copyOf(page)) {
            var found = file.stream().filter(other -> same.test(one, other)).findFirst();
            found.ifPresent(other -> {
                page.remove(one);
                file.remove(other);
                new ReadingCorrection(edits, filed.id(), differences).correct(one, other);
            });
        }
    }

    /** Neither is a reading of its own somewhere else. */
    private boolean isOfNoOther(Reading one, YamlMap other) {
        return !everywhere.isOnPage(title(other)) && !everywhere.isInFile(one.title());
    }

    /** Most words of the shorter title are in the longer one. */
    private boolean isShortened(Reading one, YamlMap other) {
        return Alike.shortened(one.title(), title(other)) && isOfNoOther(one, other);
    }

    /** Counted from the beginning, or from the end. */
    private boolean isInPlace(Reading one, YamlMap other) {
        var known = session.groups("readings");
        int here = whole.indexOf(one);
        int there = known.indexOf(other);
        return here == there || whole.size() - here == known.size() - there;
    }

    /** Not both titles, and no guess. */
    private void askAboutSimilar() {
        for (var one : List.copyOf(page)) {
            file.stream().filter(other -> isShortened(one, other)).findFirst().ifPresent(other -> {
                page.remove(one);
                file.remove(other);
                differences.ask(filed.id() + ": reading " + Differences.quoted(one.title()) + " of the page may be "
                        + Differences.quoted(title(other))
                        + " of the file, under another title. Correct the title there, or add the other one.");
            });
        }
    }

    private boolean isToGo(YamlMap one) {
        var what = filed.id() + ": reading " + Differences.quoted(title(one));
        if (everywhere.isOnPage(title(one))) {
            differences.movedAway(what);
            return true;
        }
        differences.notOnPage(what);
        return false;
    }

    private void takeOut(boolean all) {
        if (all) {
            edits.remove(session, "readings");
            return;
        }
        session.list("readings")
                .ifPresent(list ->
                        file.forEach(one -> edits.remove(list, list.items().indexOf(one))));
    }

    private void add() {
        page.forEach(one -> differences.added(filed.id() + ": reading " + Differences.quoted(one.title())));
        var list = session.list("readings").filter(known -> !known.items().isEmpty());
        if (list.isPresent()) {
            page.forEach(one -> edits.insert(list.get(), list.get().items().size(), everywhere.text(one)));
        } else if (!page.isEmpty()) {
            var items = YamlText.items();
            page.forEach(one -> items.add(everywhere.text(one)));
            new SessionKeys(edits).set(session, "readings", items);
        }
    }
}
