package org.lectern.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;

/**
 * What people call the things a plan is about, and the order they expect them in.
 *
 * @param labels of entries, by id
 * @param dates the original dates of entries, by id
 * @param ends when the last of them is over, in either schedule, by id
 */
record Subjects(Map<String, String> labels, Map<String, LocalDate> dates, Map<String, Instant> ends) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static Subjects none() {
        return new Subjects(Map.of(), Map.of(), Map.of());
    }

    /** Of a schedule and of the one before, as a plan may remove what only that one had. */
    static Subjects of(Schedule now, Optional<Schedule> before) {
        Map<String, String> labels = new HashMap<>();
        Map<String, LocalDate> dates = new HashMap<>();
        Map<String, Instant> ends = new HashMap<>();
        Stream.concat(before.stream(), Stream.of(now)).forEach(schedule -> {
            labels.putAll(schedule.labels());
            var zone = schedule.course().zone();
            schedule.entries().forEach(entry -> {
                dates.put(entry.key().id(), entry.original());
                ends.merge(entry.key().id(), entry.when().over(zone), Subjects::later);
            });
        });
        return new Subjects(labels, dates, ends);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether it was over by then, as it is published and as it would be. */
    boolean isHeld(ItemKey key, Instant at) {
        return !isOfTheWeekOrCourse(key.part())
                && !ends.getOrDefault(key.subject(), Instant.MAX).isAfter(at);
    }

    /** A meeting by its label, a week's module by its week, the calendar as such. */
    String name(ItemKey key, Content content) {
        if (isOfTheWeekOrCourse(key.part())) {
            var title = content.get(Field.TITLE);
            boolean named = key.part() == Part.MODULE && !title.isEmpty();
            return named ? title : capitalised(key.subject().replace('-', ' '));
        }
        var title = content.get(Field.TITLE).isEmpty() ? key.subject() : content.get(Field.TITLE);
        return labels.getOrDefault(key.subject(), title);
    }

    /** First the calendar, then day by day, each day's in the order they are made, then what holds a week together. */
    Comparator<ItemKey> order() {
        return Comparator.comparing(this::day)
                .thenComparing(key -> padded(key.subject()))
                .thenComparing(Comparator.naturalOrder());
    }

    private LocalDate day(ItemKey key) {
        return switch (key.part()) {
            case CALENDAR, SHARING -> LocalDate.MIN;
            case MODULE, PUBLICATION -> LocalDate.MAX;
            case EVENT, PAGE, LINK -> dates.getOrDefault(key.subject(), LocalDate.MAX);
        };
    }

    private static boolean isOfTheWeekOrCourse(Part part) {
        return switch (part) {
            case CALENDAR, SHARING, MODULE, PUBLICATION -> true;
            case EVENT, PAGE, LINK -> false;
        };
    }

    /** So that week 10 stands after week 9. */
    private static String padded(String subject) {
        return NUMBER.matcher(subject).replaceAll(number -> String.format(Locale.ROOT, "%8s", number.group()));
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
