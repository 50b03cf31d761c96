package org.lectern.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Moved;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.schedule.Kind;

/** Makes the sessions of a course, and gives each the id it keeps for life. */
final class SessionMaker {

    private final Map<String, SeriesDraft> series = new LinkedHashMap<>();
    private final List<Meet> meets;
    private final List<Doubt> doubts;
    private final Set<String> ids = new HashSet<>();

    SessionMaker(SeriesMaker maker, List<Doubt> doubts) {
        maker.series().forEach(one -> series.put(one.id, one));
        this.meets = maker.meets().stream()
                .sorted(java.util.Comparator.comparing(Meet::date))
                .toList();
        this.doubts = doubts;
    }

    Set<String> ids() {
        return ids;
    }

    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < meets.size(); i++) {
            var meet = meets.get(i);
            var twin = sessions.stream()
                    .filter(one ->
                            one.date().equals(meet.date()) && meet.series().equals(meeting(one)))
                    .findFirst();
            if (twin.isPresent()) {
                sessions.set(sessions.indexOf(twin.get()), joined(twin.get(), session(meet)));
            } else {
                sessions.add(session(meet));
            }
        }
        return sessions;
    }

    private String meeting(Session session) {
        return session.meeting() == null ? only() : session.meeting();
    }

    /** The id of the only series of lectures; empty where there are several. */
    private String only() {
        var lectures =
                series.values().stream().filter(one -> one.kind == Kind.LECTURE).toList();
        return lectures.size() == 1 ? lectures.get(0).id : "";
    }

    private Session session(Meet meet) {
        var meeting = meet.meeting();
        var content = meeting.content();
        var of = series.get(meet.series());
        var kind = of != null && meeting.kind() == of.kind ? null : meeting.kind();
        return new Session(
                meeting.row().line(),
                id(meet),
                meeting.row().week(),
                meet.series().equals(only()) ? null : meet.series(),
                meet.date(),
                kind,
                title(meet),
                content.presenters(),
                content.readings(),
                content.links(),
                content.notes(),
                meeting.cancelled(),
                moved(meet, of));
    }

    private String title(Meet meet) {
        var meeting = meet.meeting();
        if (!meeting.title().isEmpty()) {
            return meeting.title();
        }
        var readings = meeting.content().readings();
        var title =
                readings.size() == 1 ? readings.get(0).title() : meeting.kind().label();
        doubts.add(
                new Doubt(meeting.row().line(), "The page has no title here: the meeting is called '" + title + "'."));
        return title;
    }

    private static @Nullable Moved moved(Meet meet, @Nullable SeriesDraft of) {
        var date = meet.on().equals(meet.date()) ? null : meet.on();
        var hours = of == null || meet.hours() == null || meet.hours().equals(of.hours) ? null : meet.hours();
        var place = of == null || meet.place() == null || meet.place().equals(of.place) ? null : meet.place();
        return date == null && hours == null && place == null ? null : new Moved(date, hours, place);
    }

    /** By week where the page names weeks, else by date; never by title. */
    private String id(Meet meet) {
        var week = meet.meeting().row().week();
        var prefix = meet.series().equals(only())
                        || series.values().stream()
                                .noneMatch(one -> one.id.equals(meet.series()) && one.kind != Kind.LECTURE)
                ? ""
                : meet.series() + "-";
        var day = meet.date().getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
        var wanted = week == null
                ? Stream.of(prefix + meet.date())
                : isAlone(meet, week)
                        ? Stream.of(prefix + "week-" + week)
                        : Stream.of(prefix + "week-" + week + "-" + day);
        var id = Stream.concat(wanted, Stream.of(prefix + meet.date()))
                .filter(one -> !ids.contains(one))
                .findFirst()
                .orElseGet(() -> Slugs.free(prefix + meet.date(), ids::contains));
        ids.add(id);
        return id;
    }

    private boolean isAlone(Meet meet, int week) {
        return meets.stream()
                        .filter(one -> one.series().equals(meet.series()) || (isLecture(one) && isLecture(meet)))
                        .filter(one -> one.meeting().row().week() != null
                                && one.meeting().row().week() == week)
                        .map(Meet::date)
                        .distinct()
                        .count()
                == 1;
    }

    private boolean isLecture(Meet meet) {
        return series.values().stream().anyMatch(one -> one.id.equals(meet.series()) && one.kind == Kind.LECTURE);
    }

    /** Two rows of one date are one meeting. */
    private Session joined(Session one, Session other) {
        ids.remove(other.id());
        doubts.add(new Doubt(
                other.line(),
                "There are two rows for " + Words.date(one.date()) + "; they are one meeting in the file."));
        var title = one.title().equals(other.title()) ? one.title() : one.title() + " / " + other.title();
        return new Session(
                one.line(),
                one.id(),
                one.week(),
                one.meeting(),
                one.date(),
                one.kind() == null ? other.kind() : one.kind(),
                title,
                both(one.presenters(), other.presenters()),
                both(one.readings(), other.readings()),
                both(one.links(), other.links()),
                both(one.notes(), other.notes()),
                one.cancelled() && other.cancelled(),
                one.moved() == null ? other.moved() : one.moved());
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
