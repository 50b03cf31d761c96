package org.lectern.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Course;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Schedule;

/** What one feed holds, before it is written in one format or another. */
record Feed(List<FeedSource> sources, FeedVariant variant, Installation installation, List<FeedEntry> entries) {

    /** In the order of their begin, then of their keys (contracts/ics-feeds.md F21). */
    static Feed of(List<FeedSource> sources, FeedVariant variant, Installation installation) {
        boolean joined = sources.size() > 1;
        var entries = sources.stream()
                .flatMap(source -> FeedEntry.of(source, variant, installation, joined))
                .sorted(Comparator.comparing(FeedEntry::begins)
                        .thenComparing(one -> one.entry().key()))
                .toList();
        return new Feed(sources, variant, installation, entries);
    }

    /** What calendars call it. */
    String name() {
        var schedule = only();
        var name = schedule.map(one -> name(one, variant.section())).orElse("My courses");
        var label = variant.kind().label();
        return PlainText.line(label.isEmpty() ? name : name + " – " + label);
    }

    /** What it is about, in plain text; empty where several courses are joined, each of which has a page of its own. */
    String about() {
        return only().map(schedule -> Stream.of(
                                facts(schedule.course()),
                                schedule.overview() == null ? "" : PlainText.lines(schedule.overview()),
                                page(schedule, installation)
                                        .map(page -> "Course page: " + PlainText.address(page))
                                        .orElse(""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n")))
                .orElse("");
    }

    /** The zone of values that name none; empty where the courses do not agree on it. */
    Optional<ZoneId> zone() {
        var zones = sources.stream()
                .map(source -> source.schedule().course().zone())
                .distinct()
                .toList();
        return zones.size() == 1 ? Optional.of(zones.get(0)) : Optional.empty();
    }

    Optional<URI> page() {
        return only().flatMap(schedule -> page(schedule, installation));
    }

    /** The one course it is of. */
    Optional<Schedule> only() {
        return sources.size() == 1 ? Optional.of(sources.get(0).schedule()) : Optional.empty();
    }

    /** When anything in it last changed; the epoch where nothing ever did. */
    Instant changed() {
        return sources.stream()
                .flatMap(source -> source.stamps().values().stream())
                .map(stamp -> stamp.changed())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Where anybody can read of the course; an unlisted one has no such page. */
    static Optional<URI> page(Schedule schedule, Installation installation) {
        return schedule.publishing().feeds().visibility() == Visibility.PUBLIC
                ? Optional.of(installation.page(schedule.course().id()))
                : Optional.empty();
    }

    private static String name(Schedule schedule, @Nullable String section) {
        var name = schedule.course().code() + ": " + schedule.course().title();
        return section == null ? name : name + ", " + schedule.sectionName(section);
    }

    private static String facts(Course course) {
        return Stream.of(Optional.ofNullable(course.term().name()), Optional.ofNullable(course.institution()))
                .flatMap(Optional::stream)
                .map(PlainText::line)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
