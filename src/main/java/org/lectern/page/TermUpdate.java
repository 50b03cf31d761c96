package org.lectern.page;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.schedule.Term;
import org.lectern.source.YamlEdits;

/** Makes the term longer, where sessions of the page are outside of it. */
record TermUpdate(YamlEdits edits, Differences differences) {

    void update(Term term, List<Session> sessions) {
        var dates = sessions.stream().map(Session::date).collect(Collectors.toCollection(TreeSet::new));
        if (!dates.isEmpty() && dates.first().isBefore(term.first())) {
            set("first", term.first(), dates.first());
        }
        if (!dates.isEmpty() && dates.last().isAfter(term.last())) {
            set("last", term.last(), dates.last());
        }
    }

    private void set(String key, LocalDate before, LocalDate after) {
        edits.root().group("term").flatMap(term -> term.scalar(key)).ifPresent(old -> {
            edits.replace(old, after.toString());
            differences.changed("term", Differences.of(key, before, after));
        });
    }
}
