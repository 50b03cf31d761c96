package org.lectern.source;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Publishing.Edit;
import org.lectern.schedule.Publishing.Edits;
import org.lectern.schedule.Publishing.Visibility;

/** Where the course is published. It stands last, so that a file cut short is noticed. */
final class PublishSection {

    private static final Form<Visibility> VISIBILITY = words(Visibility.values());
    private static final Form<Cancelled> CANCELLED = words(Cancelled.values());
    private static final Form<Edit> EDIT = words(Edit.values());
    private static final Form<Boolean> SHARE =
            Forms.oneOf(new Boolean[] {true, false}, shared -> shared ? "public" : "none");
    private static final Form<String> CALENDAR = new Form<>("create", PublishSection::calendar);
    private static final Form<String> COURSE = new Form<>("12345", PublishSection::course);

    private static final String SECTION = "{title: Precept 1, canvas: {course: 12345}}";

    private PublishSection() {}

    /** What it says; null if it is missing or wrong. */
    static @Nullable PublishDraft read(Section root, Problems problems) {
        root.require("publish", "`publish: {feeds: {visibility: public}}` at the end, unless the file was cut short");
        var publish = root.section("publish", "{feeds: {visibility: public}}");
        if (root.has("publish") && !root.isLast("publish")) {
            problems.error(
                    root.position("publish"),
                    "`publish` must be the last key, so that a file cut short is noticed",
                    "Move it to the end of the file.");
        }
        if (publish != null && !publish.isClosed() && !endsWithEdits(publish)) {
            openEnd(publish.position(), root.endsWithinLine(), problems);
        }
        return publish == null ? null : publishing(publish, problems);
    }

    private static boolean endsWithEdits(Section publish) {
        return publish.isLast("edits") && !publish.isOpenGroup("edits");
    }

    /** Without its last line nobody can tell whether lines are missing; a number may even have lost its last digits. */
    private static void openEnd(Position publish, boolean withinLine, Problems problems) {
        if (withinLine) {
            problems.error(
                    publish,
                    "The file ends within a line and `publish` not with `edits`, as if it was cut short",
                    "End the last line, and let it be `edits: keep`.");
        } else {
            problems.warning(
                    publish,
                    "`publish` does not end with `edits`: a file cut short here would look the same",
                    "Let `edits: keep` be the last line.");
        }
    }

    private static PublishDraft publishing(Section publish, Problems problems) {
        var feeds = feeds(publish.section("feeds", "{visibility: public, cancelled: mark}"));
        var google = google(publish.section("google", "{calendar: create, share: public}"), problems);
        var canvas = canvas(publish.section("canvas", "{course: 12345}"));
        var named = publish.named("sections", new Form<>("p01", Forms.ID.reader()), SECTION);
        Map<String, Publishing.Section> sections = new TreeMap<>();
        named.forEach(one -> sections.put(one.name().value(), section(one.section(), problems)));
        var edits = edits(publish);
        publish.refuseOthers();
        return new PublishDraft(
                new Publishing(feeds, google, canvas, sections, edits),
                named.stream().map(Section.Named::name).toList());
    }

    /** One word for all, or a word for each sort of edit; what is not named is kept. */
    private static Edits edits(Section publish) {
        if (!publish.isGroup("edits")) {
            return Edits.all(edit(publish, "edits"));
        }
        var group = publish.section("edits", "{times: overwrite, places: keep}");
        if (group == null) {
            return Edits.KEEP;
        }
        var edits =
                new Edits(edit(group, "times"), edit(group, "places"), edit(group, "texts"), edit(group, "removals"));
        group.refuseOthers();
        return edits;
    }

    private static Edit edit(Section section, String key) {
        var edit = section.optional(key, EDIT);
        return edit == null ? Edit.KEEP : edit.value();
    }

    private static Publishing.Section section(Section section, Problems problems) {
        var title = section.optional("title", Forms.line("Precept 1"));
        var google = google(section.section("google", "{calendar: create, share: public}"), problems);
        var canvas = canvas(section.section("canvas", "{course: 12345}"));
        if (!section.has("google") && !section.has("canvas")) {
            problems.error(
                    section.position(),
                    "It is not said where this section is published",
                    "Add `google: {calendar: create, share: public}` or `canvas: {course: 12345}`.");
        }
        section.refuseOthers();
        return new Publishing.Section(Placed.orNull(title), google, canvas);
    }

    private static Publishing.Feeds feeds(@Nullable Section section) {
        if (section == null) {
            return new Publishing.Feeds(Visibility.PUBLIC, Cancelled.MARK);
        }
        var visibility = section.optional("visibility", VISIBILITY);
        var cancelled = section.optional("cancelled", CANCELLED);
        section.refuseOthers();
        return new Publishing.Feeds(
                visibility == null ? Visibility.PUBLIC : visibility.value(),
                cancelled == null ? Cancelled.MARK : cancelled.value());
    }

    private static Publishing.@Nullable Google google(@Nullable Section section, Problems problems) {
        if (section == null) {
            return null;
        }
        var calendar = section.required("calendar", CALENDAR);
        var share = section.optional("share", SHARE);
        section.refuseOthers();
        boolean created = calendar != null && calendar.value().equals("create");
        if (created && !section.has("share")) {
            problems.warning(
                    section.position(),
                    "The new Google calendar is shared with nobody, so no student will see it",
                    "Add `share: public`, or `share: none` if that is meant.");
        }
        return new Publishing.Google(created ? null : Placed.orNull(calendar), share != null && share.value());
    }

    private static Publishing.@Nullable Canvas canvas(@Nullable Section section) {
        if (section == null) {
            return null;
        }
        var course = section.required("course", COURSE);
        section.refuseOthers();
        return course == null ? null : new Publishing.Canvas(course.value());
    }

    private static Parsed<String> calendar(String text) {
        return text.equals("create") || text.matches("[^\\s@/]+@[^\\s@/]+")
                ? Parsed.good(text)
                : Parsed.bad(
                        "'" + text + "' is no Google calendar",
                        "Write `create`, or the calendar's id from its settings, which has an @.");
    }

    private static Parsed<String> course(String text) {
        return text.matches("[0-9]{1,19}|[a-z_]+:[^\\s/]+")
                ? Parsed.good(text)
                : Parsed.bad(
                        "'" + text + "' is no Canvas course",
                        "Write the number in the course's address, such as 12345, or an id such as sis_course_id:X.");
    }

    private static <E extends Enum<E>> Form<E> words(E[] values) {
        return Forms.oneOf(values, value -> value.name().toLowerCase(Locale.ROOT));
    }
}
