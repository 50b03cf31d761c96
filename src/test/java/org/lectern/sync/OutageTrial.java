package org.lectern.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Details;
import org.lectern.schedule.Meetings;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Session;
import org.lectern.standin.BrokenLine;

/** A run over a line that breaks at one request, and what the next runs make of it. */
public final class OutageTrial {

    private final Target target;
    private final BrokenLine line;
    private final InMemoryLedger ledger;
    private final String section;

    public OutageTrial(Target target, BrokenLine line, InMemoryLedger ledger) {
        this(target, line, ledger, "");
    }

    /** Of one section; its schedule is the one that its students see. */
    public OutageTrial(Target target, BrokenLine line, InMemoryLedger ledger, String section) {
        this.target = target;
        this.line = line;
        this.ledger = ledger;
        this.section = section;
    }

    /** Runs while the line breaks after so many requests; false: it had no request left to break at. */
    public boolean breaks(Schedule schedule, int after, BrokenLine.Break how) {
        line.breakAfter(after, how);
        try {
            Run.of(target, ledger, schedule, section);
        } catch (TargetException asPlanned) {
            // nothing was written
        }
        return line.mend();
    }

    /** The next run has all that is wanted in the end, and the one after it has nothing to do. */
    public void converges(Schedule schedule) {
        var next = Run.of(target, ledger, schedule, section);
        assertThat(next.plan().drifts()).as("drift without a person").isEmpty();
        assertThat(next.outcomes()).allMatch(Outcome.Applied.class::isInstance);
        assertThat(contents(schedule)).isEqualTo(target.project(schedule).items());
        line.writes();
        var last = Run.of(target, ledger, schedule, section);
        assertThat(last.plan().changes()).isEmpty();
        assertThat(last.plan().drifts()).isEmpty();
        assertThat(line.writes()).as("writes where nothing changed").isZero();
    }

    private Map<ItemKey, Content> contents(Schedule schedule) {
        var destination = new Destination(schedule.course().id(), target.name(), section);
        var memory = ledger.recall(destination);
        Map<ItemKey, Content> contents = new TreeMap<>();
        target.connect(destination, schedule, memory)
                .observe()
                .items()
                .forEach((key, item) -> contents.put(key, item.content()));
        return contents;
    }

    /**
     * COS 597A some weeks on: a title, a room with another day, other readings, readings where there were none and none
     * where there were some, a lecture that is cancelled.
     */
    public static Schedule later(Schedule schedule) {
        return new Schedule(
                schedule.course(),
                schedule.overview(),
                List.of(Meetings.lecture().build(), Meetings.officeHours().build()),
                schedule.sessions().stream().map(OutageTrial::later).toList(),
                schedule.closed(),
                List.of(),
                schedule.deadlines(),
                schedule.publishing(),
                false);
    }

    private static Session later(Session session) {
        var paper = new Reading("Another paper", List.of(), null, "2205.14135", null, true, null);
        return switch (session.id()) {
            case "week-2" -> changed(session, "Scaling laws & more", session.readings(), null);
            case "week-3" -> changed(session, session.title(), List.of(paper), null);
            case "week-4" ->
                changed(
                        session,
                        session.title(),
                        List.of(paper, session.readings().get(0)),
                        null);
            case "week-5" -> changed(session, session.title(), List.of(), null);
            case "week-6" -> changed(session, session.title(), session.readings(), moved(session.date()));
            case "week-8" ->
                changed(
                        session,
                        session.title(),
                        session.readings(),
                        new Amendment.Cancelled(session.date(), "travel"));
            default -> session;
        };
    }

    private static Amendment moved(LocalDate date) {
        return Amendment.Changed.moved(date, date.plusDays(1), null, null, "Friend Center 104");
    }

    private static Session changed(
            Session session, String title, List<Reading> readings, @Nullable Amendment amendment) {
        return new Session(
                session.id(),
                session.series(),
                session.date(),
                session.week(),
                null,
                title,
                readings,
                null,
                session.people(),
                null,
                Details.NONE,
                amendment);
    }
}
