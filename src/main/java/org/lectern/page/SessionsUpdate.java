package org.lectern.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.schedule.ClosedDay;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlList;
import org.lectern.source.YamlText;

/** Brings the sessions of a file to those of its page, changed since. */
final class SessionsUpdate {

    private final YamlEdits edits;
    private final Schedule schedule;
    private final SeriesPairs series;
    private final List<FiledSession> file;
    private final SessionMatch match;
    private final Differences differences;
    private final ReadingPlaces everywhere;
    private final Set<String> ids = new HashSet<>();

    SessionsUpdate(YamlEdits edits, Schedule schedule, ImportedCourse page, Differences differences) {
        this.edits = edits;
        this.schedule = schedule;
        this.series = new SeriesPairs(page, schedule);
        this.file = FiledSession.all(edits.root(), schedule);
        this.match = new SessionMatch(series, page.sessions(), file);
        this.differences = differences;
        this.everywhere = ReadingPlaces.of(page.sessions(), file);
        schedule.entries().forEach(entry -> ids.add(entry.key().id()));
        schedule.sessions().forEach(one -> ids.add(one.id()));
    }

    void update(boolean drop) {
        match.pairs().entrySet().stream()
                .sorted(Comparator.comparing(pair -> file.indexOf(pair.getValue())))
                .forEach(pair -> pair(pair.getKey(), pair.getValue(), drop));
        match.questions().forEach(differences::ask);
        fresh();
        gone(drop);
    }

    private void pair(Session page, FiledSession filed, boolean drop) {
        new DateUpdate(edits, filed, page, differences)
                .update(pattern(filed.session().series()), taken(filed));
        new SessionUpdate(edits, filed, page, differences).update();
        new ReadingsUpdate(edits, filed, page.readings(), everywhere, differences).update(drop);
    }

    private Set<LocalDate> pattern(String id) {
        var closed = schedule.closed().stream().map(ClosedDay::date).collect(Collectors.toSet());
        return schedule.series().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.phases().stream())
                .flatMap(phase -> phase.recurrence().dates(schedule.course().term(), schedule.swapped()))
                .filter(date -> !closed.contains(date))
                .collect(Collectors.toSet());
    }

    /** The dates that the other sessions of its series will have. */
    private Set<LocalDate> taken(FiledSession own) {
        Set<LocalDate> taken = new HashSet<>();
        match.pairs().forEach((page, filed) -> {
            if (!filed.equals(own)
                    && filed.session().series().equals(own.session().series())) {
                taken.add(SessionMatch.actual(page));
            }
        });
        file.stream()
                .filter(one -> !match.pairs().containsValue(one))
                .filter(one -> one.session().series().equals(own.session().series()))
                .forEach(one -> taken.add(one.session().date()));
        return taken;
    }

    private void fresh() {
        var whole = YamlText.items();
        Set<Session> added = new LinkedHashSet<>();
        for (var one : match.fresh()) {
            var own = series.of(one);
            var rival = own.flatMap(known -> rival(one, known));
            if (own.isEmpty()) {
                differences.ask(SessionMatch.about(one)
                        + " belongs to a series that the file does not have. Nothing is changed for it.");
            } else if (rival.isPresent()) {
                differences.ask(SessionMatch.about(one) + " is not in the file, where "
                        + rival.get().id() + " has its date. Nothing is changed for it.");
            } else {
                added.add(one);
                var text = SessionText.of(named(one, own.get()));
                insert(one, text, whole);
            }
        }
        if (!added.isEmpty() && filedList().isEmpty()) {
            putAll(whole);
        }
    }

    private Optional<FiledSession> rival(Session one, Series own) {
        return file.stream()
                .filter(other -> other.session().series().equals(own.id())
                        && other.session().date().equals(one.date()))
                .findFirst();
    }

    private Session named(Session one, Series own) {
        var id = Stream.of(one.id(), own.id() + "-" + one.date())
                .filter(wanted -> !ids.contains(wanted))
                .findFirst()
                .orElseGet(() -> Slugs.free(one.id(), ids::contains));
        ids.add(id);
        differences.added(id + ": " + Words.date(SessionMatch.actual(one)) + ", " + Differences.quoted(one.title()));
        var meeting = one.meeting() == null ? null : own.id();
        return new Session(
                one.line(),
                id,
                one.week(),
                meeting,
                one.date(),
                one.kind(),
                one.title(),
                one.presenters(),
                one.readings(),
                one.links(),
                one.notes(),
                one.cancelled(),
                one.moved());
    }

    private Optional<YamlList> filedList() {
        return edits.root().list("sessions").filter(list -> !list.items().isEmpty());
    }

    private void insert(Session one, YamlText text, YamlText.Items whole) {
        whole.add(text);
        filedList().ifPresent(list -> {
            int before = file.stream()
                    .filter(other -> !other.isTopic() && other.session().date().isAfter(one.date()))
                    .mapToInt(FiledSession::item)
                    .min()
                    .orElse(list.items().size());
            edits.insert(list, before, text);
        });
    }

    private void putAll(YamlText.Items whole) {
        var root = edits.root();
        if (root.pairs().containsKey("sessions")) {
            edits.put(root, "sessions", whole);
        } else {
            var next = root.pairs().containsKey("deadlines") ? "deadlines" : "publish";
            edits.putBefore(root, next, "sessions", whole);
        }
    }

    private void gone(boolean drop) {
        for (var one : match.gone()) {
            if (series.isOnPage(one.session().series()) && !one.isTopic()) {
                differences.gone(one.id(), drop);
                if (drop) {
                    filedList().ifPresent(list -> edits.remove(list, one.item()));
                }
            }
        }
    }
}
