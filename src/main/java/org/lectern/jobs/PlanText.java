package org.lectern.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.Destination;
import org.lectern.sync.Drift;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;

/** Plans in the words of people: what happens to which meeting, with both values of each field. */
public final class PlanText {

    private final Subjects subjects;
    private final String codePrefix;
    private final FieldText fields;
    private final Places places;
    private final List<String> questions;

    private PlanText(Subjects subjects, String codePrefix, FieldText fields, Places places, List<String> questions) {
        this.subjects = subjects;
        this.codePrefix = codePrefix;
        this.fields = fields;
        this.places = places;
        this.questions = questions;
    }

    /** For plans that lead from one schedule to another. */
    static PlanText of(Schedule now, Optional<Schedule> before) {
        return new PlanText(
                Subjects.of(now, before),
                now.course().code() + ": ",
                new FieldText(now.course().zone()),
                Places.of(now),
                before.map(old -> Renames.between(old, now)).orElse(List.of()));
    }

    /** With more to ask. */
    PlanText asking(List<String> more) {
        return new PlanText(
                subjects,
                codePrefix,
                fields,
                places,
                Stream.concat(questions.stream(), more.stream()).toList());
    }

    /** Where no schedule could be read. */
    static PlanText withoutNames() {
        return new PlanText(Subjects.none(), ": ", new FieldText(ZoneOffset.UTC), Places.unnamed(), List.of());
    }

    /** What the author is to be asked before this is published. */
    public List<String> questions() {
        return questions;
    }

    /** What people call a destination of this course. */
    public String place(Destination destination) {
        return places.label(destination);
    }

    /** One line for one change: a sign, whom it concerns, and what. */
    String line(Change change) {
        return sign(change) + " " + subject(change) + ": " + detail(change);
    }

    /** What a person changed, what becomes of it, and what the file says that is held back for it. */
    String line(Drift drift) {
        var subject = subjects.name(drift.key(), Content.empty());
        if (drift.field() == null) {
            var part = drift.key().part().word();
            return "! " + subject + ": " + part + " deleted there by a person; "
                    + (drift.kept() ? "left so" : "put back");
        }
        var edit = fields.difference(drift.field(), drift.ours(), drift.found());
        return "! " + subject + ": edited there by a person, " + edit + "; "
                + (drift.kept() ? kept(drift.field(), drift) : "overwritten");
    }

    private String kept(Field field, Drift drift) {
        return drift.wanted().equals(drift.ours())
                ? "kept"
                : "kept, and the file's newer " + fields.held(field, drift.ours(), drift.wanted())
                        + " held back: `edits: overwrite` would publish it";
    }

    static String sign(Change change) {
        if (change instanceof Change.Create) {
            return "+";
        }
        return change instanceof Change.Update ? "~" : "-";
    }

    /** Whom a change concerns. */
    String subject(Change change) {
        return subjects.name(change.key(), content(change));
    }

    /** What happens to it. */
    String detail(Change change) {
        return change instanceof Change.Update update
                ? fields.differences(update.item().content(), update.content())
                : whole(change.key(), content(change), subject(change));
    }

    /** Whether it is about a meeting that was over by then. */
    boolean isHeld(Change change, Instant at) {
        return subjects.isHeld(change.key(), at);
    }

    /** The order in which people read changes. */
    Comparator<Change> order() {
        return Comparator.comparing(Change::key, subjects.order());
    }

    private String whole(ItemKey key, Content content, String subject) {
        return switch (key.part()) {
            case EVENT -> event(content, subject);
            case CALENDAR -> "\"" + content.get(Field.TITLE) + "\"";
            case SHARING -> "open to everybody";
            case MODULE -> "module";
            case PUBLICATION -> "module open to students";
            case PAGE -> "page \"" + content.get(Field.TITLE) + "\"";
            case LINK -> "page linked in its module";
        };
    }

    /** Time and room, after the title where the label does not say it; the course's code goes without saying. */
    private String event(Content content, String subject) {
        var whole = content.get(Field.TITLE);
        var title = whole.startsWith(codePrefix) ? whole.substring(codePrefix.length()) : whole;
        var name = subject.substring(0, Math.max(0, subject.lastIndexOf(", ")));
        boolean said = !name.isEmpty() && title.contains(name);
        var place = content.get(Field.PLACE);
        return (said ? "" : "\"" + title + "\", ") + fields.span(content) + (place.isEmpty() ? "" : ", " + place);
    }

    private static Content content(Change change) {
        if (change instanceof Change.Create create) {
            return create.content();
        }
        return change instanceof Change.Update update
                ? update.content()
                : ((Change.Delete) change).item().content();
    }
}
