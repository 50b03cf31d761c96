package org.lectern.web;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.schedule.Schedule;

/**
 * What a reader may choose of a course's feed, with what is chosen now.
 *
 * @param sections empty where a course has none
 */
record FeedOptions(boolean chosen, List<Option> kinds, List<Option> sections, List<Option> reminders) {

    /** One value of a form's field; "" is the field's own rest. */
    record Option(String value, String label, boolean chosen) {}

    static FeedOptions of(Schedule schedule, FeedChoice choice) {
        return new FeedOptions(
                !choice.isEverything(), kinds(schedule, choice), sections(schedule, choice), reminders(choice));
    }

    private static List<Option> kinds(Schedule schedule, FeedChoice choice) {
        return OfferedFeeds.of(schedule).stream()
                .map(kind -> new Option(kind.word(), OfferedFeeds.label(kind), kind == choice.kind()))
                .toList();
    }

    private static List<Option> sections(Schedule schedule, FeedChoice choice) {
        var names = OfferedFeeds.sections(schedule);
        return names.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Option("", "All sections", choice.section() == null)),
                                names.stream()
                                        .map(name -> new Option(
                                                name, schedule.sectionName(name), name.equals(choice.section()))))
                        .toList();
    }

    private static List<Option> reminders(FeedChoice choice) {
        return Stream.concat(
                        Stream.of(new Option("", "None", choice.reminder() == null)),
                        Stream.of(Reminder.values())
                                .map(one -> new Option(one.word(), one.label(), one == choice.reminder())))
                .toList();
    }
}
