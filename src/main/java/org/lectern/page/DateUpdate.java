package org.lectern.page;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.schedule.Amendment;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlText;

/** Brings when and where a session takes place, and whether, to what the page says. */
final class DateUpdate {

    private final YamlEdits edits;
    private final FiledSession filed;
    private final Session page;
    private final Differences differences;

    DateUpdate(YamlEdits edits, FiledSession filed, Session page, Differences differences) {
        this.edits = edits;
        this.filed = filed;
        this.page = page;
        this.differences = differences;
    }

    /** Writes the edits, by the dates that were found for all sessions together. */
    void update(NewDates dates) {
        if (cancelled()) {
            return;
        }
        var actual = SessionMatch.actual(page);
        if (actual.equals(filed.actual())) {
            moved(null);
        } else if (filed.isTopic()) {
            ask("takes place on " + Words.date(actual)
                    + " on the page; it is a topic, which takes the dates of its series");
        } else if (filed.isMoved() && actual.equals(filed.session().date())) {
            ask("was moved to " + Words.date(filed.actual()) + " in the file, but is on its first date on the page");
        } else if (dates.isRefused(filed)) {
            ask("takes place on " + Words.date(actual)
                    + " on the page, but another session has that date, or the one it would be moved from");
        } else {
            place(dates.of(filed), actual);
        }
    }

    private void place(LocalDate date, LocalDate actual) {
        if (date.equals(actual)) {
            redate(actual);
            return;
        }
        if (!date.equals(filed.session().date())) {
            differences.changed(
                    filed.id(), Differences.of("date", filed.session().date(), date));
            new SessionKeys(edits).text(filed.map(), "date", date.toString(), YamlText.word(date));
        }
        moved(actual);
    }

    /** It takes another date of the pattern: nothing was moved. */
    private void redate(LocalDate to) {
        differences.changed(filed.id(), Differences.of("date", filed.actual(), to));
        new SessionKeys(edits).text(filed.map(), "date", to.toString(), YamlText.word(to));
        filed.map().group("moved").ifPresent(moved -> {
            if (moved.pairs().keySet().equals(Set.of("date"))) {
                edits.remove(filed.map(), "moved");
            } else {
                edits.remove(moved, "date");
            }
        });
        moved(null);
    }

    /** It has left the pattern's date, hours or place, which stay written down. */
    private void moved(@Nullable LocalDate to) {
        var parts = YamlText.inlineGroup();
        var known = filed.session().amendment() instanceof Amendment.Changed changed ? changed : null;
        boolean any = to != null && part(parts, "date", YamlText.word(to), filed.actual(), to);
        var moved = page.moved();
        if (moved != null && moved.hours() != null) {
            var at = moved.hours().start() + "-" + moved.hours().end();
            var old = known == null || known.start() == null ? null : known.start() + "-" + known.end();
            any |= part(parts, "at", YamlText.quoted(at), old, at);
        }
        if (moved != null && moved.place() != null) {
            var old = known == null ? null : known.place();
            any |= part(parts, "place", YamlText.text(moved.place()), old, moved.place());
        }
        if (any && filed.map().group("moved").isEmpty()) {
            new SessionKeys(edits).set(filed.map(), "moved", parts);
        }
    }

    private boolean part(YamlText.Group parts, String key, YamlText value, @Nullable Object before, Object after) {
        if (after.equals(before)) {
            return false;
        }
        differences.changed(
                filed.id(), "moved, " + (before == null ? key + " " + after : Differences.of(key, before, after)));
        parts.put(key, value);
        filed.map().group("moved").ifPresent(moved -> edits.put(moved, key, value));
        return true;
    }

    private boolean cancelled() {
        boolean known = filed.session().amendment() instanceof Amendment.Cancelled;
        if (page.cancelled() && !known) {
            edits.remove(filed.map(), "moved");
            new SessionKeys(edits).set(filed.map(), "cancelled", YamlText.word(true));
            differences.changed(filed.id(), "cancelled");
        } else if (known && !page.cancelled()) {
            ask("is cancelled in the file, but not on the page");
        }
        return known || page.cancelled();
    }

    private void ask(String what) {
        differences.ask(filed.id() + " " + what + ". It is left as it is.");
    }
}
