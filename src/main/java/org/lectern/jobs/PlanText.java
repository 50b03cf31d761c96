package org.lectern.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.Drift;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;

/** Plans in the words of people: what happens to which meeting, with both values of each field. */
public final class PlanText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE, MMM d, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Map<String, String> labels;
    private final ZoneId zone;

    /** @param labels what people call each entry, by its id */
    PlanText(Map<String, String> labels, ZoneId zone) {
        this.labels = Map.copyOf(labels);
        this.zone = zone;
    }

    static PlanText of(Publication.Published publication) {
        return new PlanText(
                publication.labels(), publication.release().schedule().course().zone());
    }

    static PlanText withoutLabels() {
        return new PlanText(Map.of(), ZoneOffset.UTC);
    }

    /** One line for one change: a sign, whom it concerns, and what. */
    String line(Change change) {
        return sign(change) + " " + subject(change) + ": " + detail(change);
    }

    /** Whom a change concerns: a meeting by its label, or another object by its title. */
    String subject(Change change) {
        return subject(change.key(), content(change));
    }

    /** What happens to it. */
    String detail(Change change) {
        if (change instanceof Change.Update update) {
            return differences(update.item().content(), update.content());
        }
        return change.key().part() == Part.EVENT
                ? summary(subject(change), content(change))
                : part(change.key(), content(change));
    }

    /** What a person changed, and what becomes of it. */
    String line(Drift drift) {
        var what = drift.field() == null
                ? "removed there by a person"
                : "edited there by a person, " + difference(drift.field(), drift.ours(), drift.found());
        return "! " + subject(drift.key(), Content.empty()) + ": " + what + (drift.kept() ? "; kept" : "; overwritten");
    }

    static String sign(Change change) {
        if (change instanceof Change.Create) {
            return "+";
        }
        return change instanceof Change.Update ? "~" : "-";
    }

    /** As people read them: by day, and each day's in the order they are made. */
    static Comparator<Change> byTime() {
        return Comparator.comparing(PlanText::begins).thenComparing(Change::key);
    }

    private static String begins(Change change) {
        var content = content(change);
        return content.get(Field.START).isEmpty() ? content.get(Field.TODO) : content.get(Field.START);
    }

    private String subject(ItemKey key, Content content) {
        var label = labels.get(key.subject());
        if (label != null) {
            return label;
        }
        return content.get(Field.TITLE).isEmpty() ? key.subject() : content.get(Field.TITLE);
    }

    private static Content content(Change change) {
        if (change instanceof Change.Create create) {
            return create.content();
        }
        return change instanceof Change.Update update
                ? update.content()
                : ((Change.Delete) change).item().content();
    }

    private static String part(ItemKey key, Content content) {
        var title = content.get(Field.TITLE);
        return key.part().word() + (title.isEmpty() ? "" : " \"" + title + "\"");
    }

    /** The time and room of an event, after its title where the label does not say it. */
    private String summary(String subject, Content content) {
        var title = content.get(Field.TITLE);
        var name = subject.substring(0, Math.max(0, subject.lastIndexOf(", ")));
        boolean said = !name.isEmpty() && title.contains(name);
        var place = content.get(Field.PLACE);
        return (said ? "" : "\"" + title + "\", ")
                + span(content.get(Field.START), content.get(Field.END))
                + (place.isEmpty() ? "" : ", " + place);
    }

    private String span(String start, String end) {
        var from = time(start);
        return isInstant(end) ? from + "–" + CLOCK.format(Instant.parse(end).atZone(zone)) : from;
    }

    private String differences(Content before, Content after) {
        Set<Field> fields = new TreeSet<>(before.differences(after));
        if (fields.contains(Field.START) && keepsItsLength(before, after)) {
            fields.remove(Field.END);
        }
        return fields.stream()
                .map(field -> difference(field, before.get(field), after.get(field)))
                .collect(Collectors.joining("; "));
    }

    private static boolean keepsItsLength(Content before, Content after) {
        return length(before) != 0 && length(before) == length(after);
    }

    private static long length(Content content) {
        var start = content.get(Field.START);
        var end = content.get(Field.END);
        if (isInstant(start) && isInstant(end)) {
            return Instant.parse(end).getEpochSecond() - Instant.parse(start).getEpochSecond();
        }
        return isInstant(start) || isInstant(end) ? 0 : -1;
    }

    private String difference(Field field, String before, String after) {
        if (before.contains("\n") || after.contains("\n")) {
            return field.label() + " " + lines(before, after);
        }
        return field.label() + " " + value(field, before) + " → " + value(field, after);
    }

    private static String lines(String before, String after) {
        List<String> old = Arrays.asList(before.split("\n"));
        List<String> now = Arrays.asList(after.split("\n"));
        List<String> said = new ArrayList<>();
        old.stream()
                .filter(line -> !line.isEmpty() && !now.contains(line))
                .forEach(line -> said.add("− \"" + line + "\""));
        now.stream()
                .filter(line -> !line.isEmpty() && !old.contains(line))
                .forEach(line -> said.add("+ \"" + line + "\""));
        return said.isEmpty() ? "in another order" : String.join(", ", said);
    }

    private String value(Field field, String value) {
        if (value.isEmpty()) {
            return "(none)";
        }
        return field.isTime() ? time(value) : value;
    }

    private String time(String value) {
        return isInstant(value) ? TIME.format(Instant.parse(value).atZone(zone)) : DAY.format(LocalDate.parse(value));
    }

    private static boolean isInstant(String value) {
        return value.endsWith("Z");
    }
}
