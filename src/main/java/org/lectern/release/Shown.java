package org.lectern.release;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Status;
import org.lectern.schedule.When;

/**
 * One entry or reading list as people see it: the course's code stands before every title, its zone is part of every
 * time, a section goes by its title.
 */
record Shown(String code, @Nullable String section, Entry entry) {

    static Map<String, Shown> in(Schedule schedule) {
        var code = schedule.course().code();
        return Stream.concat(schedule.entries().stream(), schedule.readingLists().stream())
                .map(entry -> new Shown(code, section(schedule, entry), entry))
                .collect(Collectors.toUnmodifiableMap(Shown::id, Function.identity()));
    }

    private static @Nullable String section(Schedule schedule, Entry entry) {
        return entry.section() == null ? null : schedule.sectionName(entry.section());
    }

    private String id() {
        return entry.key().id();
    }

    /** Whether one would miss the meeting who knew only the other (RFC 5545 section 3.8.7.4). */
    boolean meetsLike(Shown other) {
        return arrangement().equals(other.arrangement());
    }

    private Arrangement arrangement() {
        return new Arrangement(moments(entry.when()), entry.place(), entry.online(), entry.status());
    }

    private static List<?> moments(When when) {
        return when instanceof When.Timed timed
                ? Stream.of(timed.start(), timed.end())
                        .map(ZonedDateTime::toInstant)
                        .toList()
                : List.of(when.date());
    }

    private record Arrangement(
            List<?> moments,
            @Nullable String place,
            @Nullable URI online,
            Status status) {}
}
