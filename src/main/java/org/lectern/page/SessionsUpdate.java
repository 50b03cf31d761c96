package org.lectern.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlList;
import org.lectern.source.YamlText;

/** Brings the sessions of a file to those of its page, changed since. */
final class SessionsUpdate {

    private final YamlEdits edits;
    private final boolean drop;
    private final SeriesPairs series;
    private final List<FiledSession> file;
    private final SessionMatch match;
    private final Differences differences;
    private final ReadingPlaces everywhere;
    private final List<Session> dated;
    private final NewDates dates;
    private final Set<String> ids = new HashSet<>();

    SessionsUpdate(YamlEdits edits, Schedule schedule, ImportedCourse page, boolean drop, Differences differences) {
        this.edits = edits;
        this.drop = drop;
        this.series = new SeriesPairs(page, schedule);
        this.file = FiledSession.all(edits.root(), schedule);
        this.match = new SessionMatch(series, page.sessions(), file);
        this.differences = differences;
        this.everywhere = ReadingPlaces.of(page.sessions(), file);
        this.dated =
                page.sessions().stream().filter(one -> !series.isDoubtful(one)).toList();
        this.dates = dates(Patterns.of(schedule, page, dated));
        schedule.entries().forEach(entry -> ids.add(entry.key().id()));
        schedule.sessions().forEach(one -> ids.add(one.id()));
    }

    private NewDates dates(Patterns patterns) {
        var staying =
                file.stream().filter(one -> !drop || !gone().contains(one)).toList();
        Map<Session, FiledSession> pairs = new LinkedHashMap<>(match.pairs());
        pairs.keySet().retainAll(dated);
        return new NewDates(patterns, staying, pairs);
    }

    /** The dates that the sessions will have, known before one of them is written. */
    NewDates dates() {
        return dates;
    }

    /** The sessions of the page whose dates it says itself. */
    List<Session> dated() {
        return dated;
    }

    void update() {
        match.pairs().entrySet().stream()
                .sorted(Comparator.comparing(pair -> file.indexOf(pair.getValue())))
                .forEach(pair -> differences.at(pair.getKey().line(), () -> pair(pair.getKey(), pair.getValue())));
        match.questions().forEach(differences::ask);
        fresh();
        for (var one : gone()) {
            differences.gone(one.id(), drop);
            if (drop) {
                filedList().ifPresent(list -> edits.remove(list, one.item()));
            }
        }
    }

    private void pair(Session page, FiledSession filed) {
        if (dated.contains(page)) {
            new DateUpdate(edits, filed, page, differences).update(dates);
        }
        new SessionUpdate(edits, filed, page, differences).update();
        new ReadingsUpdate(edits, filed, page.readings(), everywhere, differences).update();
    }

    private void fresh() {
        var whole = YamlText.items();
        Set<Session> added = new LinkedHashSet<>();
        var fresh = new ArrayList<>(match.fresh());
        fresh.removeIf(series::isDoubtful);
        for (var one : fresh) {
            differences.touch(one.line());
            var own = series.of(one).filter(known -> !series.isBeside(one));
            var rival = own.flatMap(known -> dates.on(known.id(), one.date()));
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
                    .filter(other -> !other.isTopic() && dates.of(other).isAfter(one.date()))
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

    private List<FiledSession> gone() {
        return match.gone().stream()
                .filter(one -> series.isOnPage(one.session().series()) && !one.isTopic())
                .toList();
    }
}
