package org.lectern.rollover;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.schedule.Term;
import org.lectern.source.Scalar;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlNode;
import org.lectern.source.YamlText;

/** Renews what a course is, its term, and the days that are not like others. */
record Heading(Renewal renewal, NewTerm next) {

    private static final String CONFIRM = "Last term's, moved with the weeks. Correct the dates, then take the # away.";

    void renew(Term old) {
        var root = renewal.root();
        var edits = renewal.edits();
        root.scalar("id").ifPresent(id -> edits.replace(id, next.id().value()));
        root.group("term").ifPresent(term -> term(term, old));
        edits.remove(root, "archived");
        calendar(root, edits);
        Stream.of("closed", "swapped", "open").forEach(key -> days(root, key));
    }

    private void term(YamlMap term, Term old) {
        var edits = renewal.edits();
        term.scalar("first")
                .ifPresent(first -> edits.replace(first, next.first().toString()));
        renewal.moveDate(term, "last");
        renewal.ask(
                List.of("term"),
                "The term ends on " + renewal.shift().of(old.last()) + ", as many weeks after its start as before",
                "Correct `last` if that is another day.");
        name(term, old);
    }

    private void name(YamlMap term, Term old) {
        var edits = renewal.edits();
        var name = term.scalar("name");
        if (next.name() != null && name.isPresent()) {
            edits.replace(name.get(), next.name());
        } else if (next.name() != null) {
            edits.put(term, "name", YamlText.text(next.name()));
        } else if (name.isPresent()) {
            edits.remove(term, "name");
            renewal.ask(
                    List.of("term"),
                    "The term has no name yet; the last one was '" + old.name() + "'",
                    "Add `name` to `term`.");
        }
    }

    private void calendar(YamlMap root, YamlEdits edits) {
        var old = root.scalar("calendar");
        if (next.calendar() != null && old.isPresent()) {
            edits.replace(old.get(), next.calendar());
        } else if (next.calendar() != null) {
            edits.putBefore(root, behind(root, "term"), "calendar", YamlText.text(next.calendar()));
        } else if (old.isPresent()) {
            var name = old.get().text();
            var how = renewal.putAside(root, "calendar", "Last term's calendar. Name the new one.");
            renewal.ask(
                    List.of("calendar"),
                    "`calendar: " + name + "` is " + how + ", as it is last term's",
                    "Name the new one; its file goes into the folder `calendars`.");
        }
    }

    private static String behind(YamlMap root, String key) {
        var keys = List.copyOf(root.pairs().keySet());
        return keys.get(keys.indexOf(key) + 1);
    }

    private void days(YamlMap root, String key) {
        var list = root.list(key);
        if (list.isEmpty() || list.get().items().isEmpty()) {
            return;
        }
        var each = list.get().items().stream().map(this::day).collect(Collectors.joining("; "));
        renewal.moveDates(list.get());
        var how = renewal.putAside(root, key, CONFIRM);
        renewal.ask(
                List.of(key),
                "`" + key + "` is " + how + ", as such days fall otherwise each year: " + each,
                "Until you confirm one, it is a day like any other.");
    }

    private String day(YamlNode node) {
        if (!(node instanceof YamlMap day)) {
            return node instanceof Scalar date ? moved(date.text()) : "";
        }
        var dates = Stream.of("date", "first", "last")
                .flatMap(key -> day.scalar(key).stream())
                .map(Scalar::text)
                .collect(Collectors.joining(" to "));
        var what = Stream.of("why", "runs-as")
                .flatMap(key -> day.scalar(key).stream())
                .map(text -> text.text() + ", ")
                .collect(Collectors.joining());
        return what + moved(dates);
    }

    private String moved(String dates) {
        return dates + " -> " + renewal.shift().of(dates);
    }
}
