package org.lectern.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.page.ImportedCourse.Closed;
import org.lectern.page.ImportedCourse.Deadline;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Schedule;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlText;

/** Brings days without class and deadlines that are new on a page into its file. */
final class DaysUpdate {

    private final YamlEdits edits;
    private final Schedule schedule;
    private final NewDates dates;
    private final Differences differences;
    private final Map<String, YamlText.Items> newLists = new LinkedHashMap<>();

    DaysUpdate(YamlEdits edits, Schedule schedule, NewDates dates, Differences differences) {
        this.edits = edits;
        this.schedule = schedule;
        this.dates = dates;
        this.differences = differences;
    }

    void update(ImportedCourse page) {
        page.closed().forEach(one -> differences.at(one.line(), () -> closed(one)));
        page.deadlines().forEach(one -> differences.at(one.line(), () -> deadline(one)));
        newLists.forEach(this::put);
    }

    private void closed(Closed one) {
        Set<LocalDate> known = schedule.closed().stream().map(ClosedDay::date).collect(Collectors.toSet());
        var days = one.first().datesUntil(one.last().plusDays(1)).toList();
        var sessions = String.join(", ", dates.on(days));
        if (known.containsAll(days)) {
            return;
        }
        var what = Words.date(one.first()) + (days.size() == 1 ? "" : " to " + Words.date(one.last()));
        if (!sessions.isEmpty() || days.stream().anyMatch(known::contains)) {
            differences.ask(what + " is without class on the page (" + one.why() + "), but not in the file"
                    + (sessions.isEmpty() ? " altogether" : ", where " + sessions + " has it")
                    + ". Nothing is changed for it.");
            return;
        }
        add("closed", CourseFile.closed(one), one.first());
        differences.added("closed " + what + ": " + one.why());
    }

    private void deadline(Deadline one) {
        var known = edits.root().groups("deadlines").stream()
                .filter(filed -> filed.scalar("title")
                        .filter(title -> Alike.same(title.text(), one.title()))
                        .isPresent())
                .toList();
        if (known.size() > 1) {
            differences.ask("The deadline " + Differences.quoted(one.title())
                    + " stands in the file several times. Nothing is changed for it.");
        } else if (known.isEmpty()) {
            insert(one);
        } else {
            redate(known.get(0), one);
        }
    }

    private void insert(Deadline one) {
        var ids = schedule.entries().stream().map(entry -> entry.key().id()).collect(Collectors.toSet());
        var id = Slugs.free(one.id(), ids::contains);
        var text = CourseFile.deadline(new Deadline(one.line(), id, one.title(), one.date(), one.at()));
        add("deadlines", text, one.date());
        differences.added(id + ": " + Words.date(one.date()) + ", " + Differences.quoted(one.title()));
    }

    private void redate(YamlMap known, Deadline one) {
        known.scalar("date")
                .filter(old -> !old.text().equals(one.date().toString()))
                .ifPresent(old -> {
                    edits.replace(old, one.date().toString());
                    var id = known.scalar("id").orElseThrow().text();
                    differences.changed(id, Differences.of("date", old.text(), one.date()));
                });
    }

    /** Writes an item in the order of dates. */
    private void add(String key, YamlText item, LocalDate date) {
        var list = edits.root().list(key).filter(known -> !known.items().isEmpty());
        if (list.isPresent()) {
            edits.insert(list.get(), place(edits.root().groups(key), date), item);
        } else {
            newLists.computeIfAbsent(key, none -> YamlText.items()).add(item);
        }
    }

    private void put(String key, YamlText list) {
        var root = edits.root();
        if (root.pairs().containsKey(key)) {
            edits.put(root, key, list);
        } else {
            boolean early = key.equals("closed") && root.pairs().containsKey("meetings");
            edits.putBefore(root, early ? "meetings" : "publish", key, list);
        }
    }

    private static int place(List<YamlMap> items, LocalDate date) {
        return IntStream.range(0, items.size())
                .filter(number -> items.get(number)
                        .scalar("date")
                        .or(() -> items.get(number).scalar("first"))
                        .filter(text -> text.text().compareTo(date.toString()) > 0)
                        .isPresent())
                .findFirst()
                .orElse(items.size());
    }
}
