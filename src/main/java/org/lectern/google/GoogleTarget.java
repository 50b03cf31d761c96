package org.lectern.google;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Connection;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Destination;
import org.lectern.sync.Finding;
import org.lectern.sync.Memory;
import org.lectern.sync.Target;
import org.lectern.sync.TargetName;

/** Google Calendar: one calendar a course or section, one event an entry (contracts/google-calendar.md section 14). */
final class GoogleTarget implements Target {

    private final GoogleAccount account;
    private final Installation installation;

    GoogleTarget(GoogleAccount account, Installation installation) {
        this.account = account;
        this.installation = installation;
    }

    @Override
    public TargetName name() {
        return TargetName.GOOGLE;
    }

    @Override
    public boolean isWantedBy(Schedule schedule) {
        return schedule.publishing().google() != null;
    }

    @Override
    public Optional<String> missing() {
        return account.missing();
    }

    @Override
    public DesiredState project(Schedule schedule) {
        return new Projection(schedule).desired();
    }

    @Override
    public Connection connect(Destination destination, Schedule schedule, Memory memory) {
        var published = schedule.publishing().google();
        return open(destination, schedule, published == null ? null : published.calendar(), memory);
    }

    /** A calendar that nobody wrote down is looked for by its mark, so there is always a place to look at. */
    @Override
    public Optional<Connection> reopen(Destination destination, Schedule schedule, Memory memory) {
        var published = schedule.publishing().google();
        var shared = Cursor.lastShared(memory, published == null ? null : published.calendar());
        return Optional.of(open(destination, schedule, shared, new Memory(memory.entries(), null)));
    }

    @Override
    public List<Finding> checkUp(Map<Destination, Schedule> named, Clock clock) {
        return new GoogleCheckUp(account, clock, installation.namespace()).of(named);
    }

    private Connection open(Destination destination, Schedule schedule, @Nullable String shared, Memory memory) {
        var mark = new Mark(destination, installation.namespace());
        var calendar = new CourseCalendar(schedule.course().zone(), mark, shared, memory);
        return new GoogleConnection(account.open(), calendar, memory);
    }
}
