package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.feed.FeedKind;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Schedule;

/**
 * What a reader wants in the calendar: the whole course unless they say less.
 *
 * @param section the meetings of one section and those of everybody; null: all
 * @param reminder how long before each meeting the calendar rings; null: never
 */
record FeedChoice(
        FeedKind kind, @Nullable String section, @Nullable Reminder reminder) {

    static final FeedChoice EVERYTHING = new FeedChoice(FeedKind.ALL, null, null);

    /** Read from a page's address. What this course does not have is left out: a page is shown whatever was asked. */
    static FeedChoice of(Schedule schedule, @Nullable String kind, @Nullable String section, @Nullable String alarm) {
        return new FeedChoice(
                OfferedFeeds.of(schedule).stream()
                        .filter(one -> one.word().equals(kind))
                        .findFirst()
                        .orElse(FeedKind.ALL),
                OfferedFeeds.sections(schedule).stream()
                        .filter(one -> one.equals(section))
                        .findFirst()
                        .orElse(null),
                Reminder.of(alarm));
    }

    boolean isEverything() {
        return equals(EVERYTHING);
    }

    SubscribeLinks links(Installation installation, Schedule schedule) {
        var course = schedule.course();
        var wishes = Stream.of(wish("section", section), wish("alarm", reminder == null ? null : reminder.word()))
                .filter(Objects::nonNull)
                .collect(joining("&"));
        var path = kind.path(course.id()) + (wishes.isEmpty() ? "" : "?" + wishes);
        return SubscribeLinks.of(installation, path, course.code(), label(schedule));
    }

    /** "Lectures only, Precept 1, with a reminder 15 minutes before". */
    private String label(Schedule schedule) {
        return Stream.of(
                        OfferedFeeds.label(kind),
                        section == null ? null : schedule.sectionName(section),
                        reminder == null ? null : "with a reminder " + reminder.label())
                .filter(Objects::nonNull)
                .collect(joining(", "));
    }

    private static @Nullable String wish(String name, @Nullable String value) {
        return value == null ? null : name + "=" + SubscribeLinks.encoded(value);
    }
}
