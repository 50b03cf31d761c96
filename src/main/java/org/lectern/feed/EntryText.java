package org.lectern.feed;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Link;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;

/** What an event says of an entry below its title, in plain text with whole addresses (contracts/ics-feeds.md section 7). */
final class EntryText {

    /** Google cuts what is much longer. */
    private static final int LONGEST = 8_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);

    private final Entry entry;

    private final @Nullable URI page;

    private EntryText(Entry entry, @Nullable URI page) {
        this.entry = entry;
        this.page = page;
    }

    /**
     * @param schedule knows what its sections are called
     * @param page where anybody can read of its course; null: nowhere
     */
    static String of(Entry entry, Schedule schedule, @Nullable URI page) {
        var text = new EntryText(entry, page);
        var facts = text.facts(schedule);
        var addresses = text.addresses();
        List<String> parts = new ArrayList<>(List.of(facts));
        int left = LONGEST - Paragraph.octets(facts) - Paragraph.octets(addresses);
        for (var paragraph : List.of(text.notes(), text.readings(), text.links())) {
            var part = paragraph.within(left);
            left -= Paragraph.octets(part);
            parts.add(part);
        }
        parts.add(addresses);
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String facts(Schedule schedule) {
        List<String> facts = new ArrayList<>();
        if (entry.isCancelled()) {
            facts.add(entry.note() == null ? "Cancelled" : "Cancelled: " + PlainText.line(entry.note()));
        }
        if (entry.isMoved()) {
            facts.add("Moved from " + DAY.format(entry.original()));
        }
        if (entry.kind().isMeeting() && entry.week() != null) {
            facts.add("Week " + entry.week());
        }
        if (entry.section() != null) {
            facts.add(PlainText.line(schedule.sectionName(entry.section())));
        }
        entry.people().forEach(person -> facts.add(with(person)));
        if (entry.online() != null) {
            facts.add("Join online: " + PlainText.address(entry.online()));
        }
        return String.join("\n", facts);
    }

    private static String with(Person person) {
        var name = "With " + PlainText.line(person.name());
        return person.url() == null ? name : name + ", " + PlainText.address(person.url());
    }

    private String addresses() {
        return Stream.of(address("More: ", entry.details().url()), address("Course page: ", page))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String address(String name, @Nullable URI address) {
        return address == null ? "" : name + PlainText.address(address);
    }

    /** What is said of items that do not fit. */
    private String rest(String items) {
        return page == null ? items : items + " on the course page";
    }

    private Paragraph notes() {
        var notes = entry.details().notes();
        var lines = notes == null
                ? List.<String>of()
                : PlainText.lines(notes).lines().toList();
        return new Paragraph("", "", rest("more lines"), lines);
    }

    private Paragraph readings() {
        var shared = entry.sharedDue();
        var due = shared.map(by -> ", due " + by.text()).orElse("");
        return new Paragraph(
                "Readings" + due + ":",
                "- ",
                rest("more"),
                entry.readings().stream()
                        .map(reading -> reading(reading, shared.isEmpty()))
                        .toList());
    }

    private String reading(Reading reading, boolean dueByItself) {
        var due = entry.due(reading).filter(by -> dueByItself);
        var said = Stream.concat(
                reading.required() ? Stream.empty() : Stream.of("optional"),
                due.map(by -> "due " + by.text()).stream());
        var title = PlainText.line(reading.title())
                + said.reduce((one, other) -> one + ", " + other)
                        .map(words -> " (" + words + ")")
                        .orElse("");
        var authors = PlainText.line(String.join(", ", reading.authors()));
        return Stream.of(
                        Stream.of(title),
                        authors.isEmpty() ? Stream.<String>empty() : Stream.of("by " + authors),
                        reading.link().map(PlainText::address).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n  "));
    }

    private Paragraph links() {
        return new Paragraph(
                "Links:",
                "- ",
                rest("more"),
                entry.details().links().stream().map(EntryText::link).toList());
    }

    private static String link(Link link) {
        return PlainText.line(link.title()) + "\n  " + PlainText.address(link.url());
    }
}
