package org.lectern.google;

import java.util.Optional;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Connection;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Destination;
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
        var configured = published == null ? null : published.calendar();
        var calendar = new CourseCalendar(
                schedule.course().zone(), new Mark(destination, installation.namespace()), configured, memory);
        return new GoogleConnection(account.open(), calendar, memory);
    }
}
