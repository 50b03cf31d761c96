package org.lectern.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Amendment;
import org.lectern.schedule.Deadline;
import org.lectern.schedule.Details;
import org.lectern.schedule.Due;
import org.lectern.schedule.Person;
import org.lectern.schedule.Phase;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Recurrence;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Series;
import org.lectern.schedule.Session;

/** Writes a schedule as its canonical file, which the law needs that what is written is what is read. */
final class WrittenSchedule {

    private WrittenSchedule() {}

    static String of(Schedule schedule) {
        var course = schedule.course();
        var term = course.term();
        var root = YamlText.group()
                .put("id", course.id().value())
                .put("code", course.code())
                .put("title", course.title())
                .putIfPresent("institution", course.institution())
                .put("zone", course.zone().getId());
        if (schedule.overview() != null) {
            root.put("overview", YamlText.prose(schedule.overview()));
        }
        root.put(
                "term",
                YamlText.inlineGroup()
                        .putIfPresent("name", term.name())
                        .put("first", YamlText.word(term.first()))
                        .put("last", YamlText.word(term.last())));
        if (schedule.archived()) {
            root.put("archived", YamlText.word(true));
        }
        var people = YamlText.group();
        people(schedule)
                .filter(one -> one.url() != null)
                .distinct()
                .forEach(one -> people.put(
                        key(one),
                        YamlText.inlineGroup().put("name", one.name()).put("url", String.valueOf(one.url()))));
        root.put("people", people);
        days(schedule, root);
        var meetings = YamlText.group();
        schedule.series().forEach(one -> meetings.put(one.id(), series(one)));
        var sessions = YamlText.items();
        schedule.sessions().forEach(one -> sessions.add(session(one)));
        var deadlines = YamlText.items();
        schedule.deadlines().forEach(one -> deadlines.add(deadline(one)));
        return root.put("meetings", meetings)
                .put("sessions", sessions)
                .put("deadlines", deadlines)
                .put("publish", publishing(schedule.publishing()))
                .file();
    }

    private static void days(Schedule schedule, YamlText.Group root) {
        var closed = YamlText.items();
        schedule.closed()
                .forEach(day -> closed.add(YamlText.inlineGroup()
                        .put("date", YamlText.word(day.date()))
                        .put("why", day.why())
                        .put("announce", YamlText.word(day.announced()))));
        var swapped = YamlText.items();
        schedule.swapped()
                .forEach(swap -> swapped.add(YamlText.inlineGroup()
                        .put("date", YamlText.word(swap.date()))
                        .put("runs-as", word(swap.runsAs()))));
        root.put("closed", closed).put("swapped", swapped);
    }

    private static YamlText series(Series one) {
        var group = YamlText.group()
                .put("kind", one.kind().word())
                .put("title", one.title())
                .putIfPresent("section", one.section());
        recurrence(one.recurrence(), group);
        phase(one.phases().get(0), group);
        remarks(one.details(), group);
        var changes = YamlText.items();
        one.changes().forEach(change -> changes.add(change(change)));
        var except = YamlText.items();
        one.amendments()
                .forEach(other ->
                        except.add(amended(other, YamlText.group().put("date", YamlText.word(other.date())))));
        return group.put("changes", changes).put("except", except);
    }

    private static YamlText change(Phase phase) {
        var group = YamlText.inlineGroup().put("from", YamlText.word(phase.from()));
        if (phase.recurrence() instanceof Recurrence.Weekly weekly && (weekly.every() == 1 || weekly.first() != null)) {
            group.put("days", days(weekly.days()));
        }
        return phase(phase, group);
    }

    private static void recurrence(Recurrence recurrence, YamlText.Group group) {
        if (recurrence instanceof Recurrence.Weekly weekly) {
            group.put("days", days(weekly.days())).put("every", YamlText.word(weekly.every()));
            date("first", weekly.first(), group);
            date("last", weekly.last(), group);
        } else if (recurrence instanceof Recurrence.OnDates on) {
            var dates = YamlText.inlineItems();
            on.dates().forEach(one -> dates.add(YamlText.word(one)));
            group.put("dates", dates);
        } else if (recurrence instanceof Recurrence.Once once) {
            group.put("date", YamlText.word(once.date()));
        }
    }

    private static YamlText phase(Phase phase, YamlText.Group group) {
        var slot = phase.slot();
        group.put("at", hours(slot.start(), slot.end())).putIfPresent("place", slot.place());
        if (slot.online() != null) {
            group.put("online", slot.online().toString());
        }
        return phase.host() == null ? group : group.put("host", key(phase.host()));
    }

    private static YamlText session(Session one) {
        var group = YamlText.group()
                .put("id", one.id())
                .put("meeting", one.series())
                .put("date", YamlText.word(one.date()))
                .put("title", one.title());
        if (one.week() != null) {
            group.put("week", YamlText.word(one.week()));
        }
        if (one.kind() != null) {
            group.put("kind", one.kind().word());
        }
        if (one.host() != null) {
            group.put("host", key(one.host()));
        }
        group.put("presenters", names(one.people()));
        if (one.online() != null) {
            group.put("online", one.online().toString());
        }
        remarks(one.details(), group);
        var links = YamlText.items();
        one.details()
                .links()
                .forEach(link -> links.add(YamlText.inlineGroup()
                        .put("title", link.title())
                        .put("url", link.url().toString())));
        var readings = YamlText.items();
        one.readings().forEach(reading -> readings.add(reading(reading)));
        group.put("links", links).put("readings", readings);
        return one.amendment() == null ? group : amended(one.amendment(), group);
    }

    private static YamlText reading(Reading one) {
        var authors = YamlText.inlineItems();
        one.authors().forEach(authors::add);
        var group = YamlText.group()
                .put("title", one.title())
                .put("authors", authors)
                .putIfPresent("url", one.url() == null ? null : one.url().toString())
                .putIfPresent("arxiv", one.arxiv())
                .putIfPresent("doi", one.doi())
                .put("required", YamlText.word(one.required()));
        return one.due() == null ? group : group.put("due", due(one.due()));
    }

    private static String due(Due due) {
        var at = due.at() == null ? "" : " " + due.at();
        return due instanceof Due.Before before
                ? before.days() + (before.days() == 1 ? " day" : " days") + " before" + at
                : ((Due.On) due).date() + at;
    }

    private static YamlText amended(Amendment amendment, YamlText.Group group) {
        if (amendment instanceof Amendment.Cancelled cancelled) {
            return group.put("cancelled", cancelled.reason() == null ? "true" : cancelled.reason());
        }
        var changed = (Amendment.Changed) amendment;
        var moved = YamlText.inlineGroup();
        date("date", changed.to(), moved);
        if (changed.start() != null && changed.end() != null) {
            moved.put("at", hours(changed.start(), changed.end()));
        }
        moved.putIfPresent("place", changed.place());
        if (!moved.parts().isEmpty()) {
            group.put("moved", moved);
        }
        if (changed.host() != null) {
            group.put("host", key(changed.host()));
        }
        if (!changed.guests().isEmpty()) {
            group.put("guests", names(changed.guests()));
        }
        return group.putIfPresent(
                        "online",
                        changed.online() == null ? null : changed.online().toString())
                .putIfPresent("title", changed.title())
                .putIfPresent("notes", changed.notes());
    }

    private static YamlText deadline(Deadline one) {
        var group = YamlText.group()
                .put("id", one.id())
                .put("title", one.title())
                .put("date", YamlText.word(one.date()))
                .putIfPresent("at", one.at() == null ? null : one.at().toString())
                .putIfPresent("url", one.url() == null ? null : one.url().toString());
        return one.notes() == null ? group : group.put("notes", YamlText.prose(one.notes()));
    }

    private static YamlText publishing(Publishing publishing) {
        var group = YamlText.group()
                .put(
                        "feeds",
                        YamlText.inlineGroup()
                                .put("visibility", lower(publishing.feeds().visibility()))
                                .put("cancelled", lower(publishing.feeds().cancelled())));
        targets(publishing.google(), publishing.canvas(), group);
        var sections = YamlText.group();
        publishing
                .sections()
                .forEach((name, section) -> sections.put(
                        name,
                        targets(
                                section.google(),
                                section.canvas(),
                                YamlText.group().putIfPresent("title", section.title()))));
        return group.put("sections", sections)
                .put(
                        "edits",
                        YamlText.inlineGroup()
                                .put("times", lower(publishing.edits().times()))
                                .put("places", lower(publishing.edits().places()))
                                .put("texts", lower(publishing.edits().texts()))
                                .put("removals", lower(publishing.edits().removals())));
    }

    private static YamlText targets(
            Publishing.@Nullable Google google, Publishing.@Nullable Canvas canvas, YamlText.Group group) {
        if (google != null) {
            group.put(
                    "google",
                    YamlText.inlineGroup()
                            .put("calendar", google.calendar() == null ? "create" : google.calendar())
                            .put("share", google.shared() ? "public" : "none"));
        }
        return canvas == null
                ? group
                : group.put("canvas", YamlText.inlineGroup().put("course", canvas.course()));
    }

    private static void remarks(Details details, YamlText.Group group) {
        if (details.notes() != null) {
            group.put("notes", YamlText.prose(details.notes()));
        }
        group.putIfPresent("url", details.url() == null ? null : details.url().toString());
    }

    private static Stream<Person> people(Schedule schedule) {
        var series = schedule.series().stream()
                .flatMap(one -> Stream.concat(
                        one.phases().stream().map(Phase::host),
                        one.amendments().stream().flatMap(WrittenSchedule::people)));
        var sessions = schedule.sessions().stream()
                .flatMap(one -> Stream.concat(Stream.ofNullable(one.host()), one.people().stream()));
        return Stream.concat(series, sessions).flatMap(Stream::ofNullable);
    }

    private static Stream<Person> people(Amendment amendment) {
        return amendment instanceof Amendment.Changed changed
                ? Stream.concat(Stream.ofNullable(changed.host()), changed.guests().stream())
                : Stream.empty();
    }

    /** A person with an address by a short name, another one by the whole name. */
    private static String key(Person person) {
        return person.url() == null
                ? person.name()
                : person.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static YamlText names(List<Person> people) {
        var names = YamlText.inlineItems();
        people.forEach(one -> names.add(key(one)));
        return names;
    }

    private static void date(String key, @Nullable LocalDate date, YamlText.Group group) {
        if (date != null) {
            group.put(key, YamlText.word(date));
        }
    }

    private static YamlText hours(LocalTime start, LocalTime end) {
        return YamlText.quoted(start + "-" + end);
    }

    private static YamlText days(List<DayOfWeek> days) {
        var items = YamlText.inlineItems();
        days.forEach(day -> items.add(word(day)));
        return items;
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
