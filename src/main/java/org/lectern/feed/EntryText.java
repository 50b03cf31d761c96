package org.lectern.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;

/** What an event says of an entry below its title, in plain text with whole addresses (contracts/ics-feeds.md section 7). */
final class EntryText {

    /** Google cuts what is much longer. */
    private static final int LONGEST = 8_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);

    private EntryText() {}

    static String of(Entry entry, URI page) {
        var facts = facts(entry);
        var links = links(entry, page);
        var readings = readings(entry.readings(), LONGEST - octets(facts) - octets(links));
        return Stream.of(facts, readings, links).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String facts(Entry entry) {
        List<String> facts = new ArrayList<>();
        if (entry.isCancelled()) {
            facts.add(entry.note() == null ? "Cancelled" : "Cancelled: " + PlainText.line(entry.note()));
        }
        if (entry.kind().isMeeting() && !entry.when().date().equals(entry.original())) {
            facts.add("Moved from " + DAY.format(entry.original()));
        }
        if (entry.kind().isMeeting() && entry.week() != null) {
            facts.add("Week " + entry.week());
        }
        entry.people().forEach(person -> facts.add(with(person)));
        return String.join("\n", facts);
    }

    private static String with(Person person) {
        var name = "With " + PlainText.line(person.name());
        return person.url() == null ? name : name + ", " + PlainText.address(person.url());
    }

    private static String links(Entry entry, URI page) {
        var course = "Course page: " + PlainText.address(page);
        var more = entry.details().url();
        return more == null ? course : "More: " + PlainText.address(more) + "\n" + course;
    }

    /** A list that is too long ends early with a count; no title is ever cut. */
    private static String readings(List<Reading> readings, int longest) {
        if (readings.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("Readings:");
        int left = longest - 100;
        for (int i = 0; i < readings.size(); i++) {
            var item = item(readings.get(i));
            left -= octets(item);
            if (left < 0) {
                return text.append("\n- ")
                        .append(readings.size() - i)
                        .append(" more on the course page")
                        .toString();
            }
            text.append(item);
        }
        return text.toString();
    }

    private static String item(Reading reading) {
        var title = "\n- " + PlainText.line(reading.title()) + (reading.required() ? "" : " (optional)");
        return reading.link()
                .map(link -> title + "\n  " + PlainText.address(link))
                .orElse(title);
    }

    private static int octets(String text) {
        return text.getBytes(UTF_8).length;
    }
}
