package org.lectern.source;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Course;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Term;

/** The course's own keys, as far as they could be read. */
record Heading(
        @Nullable Placed<String> id,
        @Nullable Placed<String> code,
        @Nullable Placed<String> title,
        @Nullable Placed<String> institution,
        @Nullable Placed<ZoneId> zone,
        @Nullable Placed<String> overview,
        @Nullable Placed<String> termName,
        @Nullable Placed<LocalDate> first,
        @Nullable Placed<LocalDate> last) {

    static Heading read(Section root) {
        root.optional("$schema", Forms.LINE);
        var id = root.required("id", new Form<>("cos597a-fall2025", Forms.ID.reader()));
        var code = root.required("code", Forms.line("COS 597A"));
        var title = root.required("title", Forms.line("Efficient Systems for Foundation Models"));
        var institution = root.optional("institution", Forms.line("Princeton University"));
        var zone = root.required("zone", Zones.ZONE);
        var overview = root.optional("overview", Forms.TEXT);
        var example = "{name: Fall 2025, first: 2025-09-02, last: 2025-11-20}";
        root.require("term", "`term: " + example + "`");
        var term = root.section("term", example);
        if (term == null) {
            return new Heading(id, code, title, institution, zone, overview, null, null, null);
        }
        var name = term.optional("name", Forms.line("Fall 2025"));
        var first = term.required("first", Times.DATE);
        var last = term.required("last", Times.DATE);
        term.refuseOthers();
        return new Heading(id, code, title, institution, zone, overview, name, first, last);
    }

    /** The days of the term; null unless both ends are known, in order and within reason. */
    @Nullable
    Term term() {
        return first == null || last == null || !isOrdered(first.value(), last.value())
                ? null
                : new Term(Placed.orNull(termName), first.value(), last.value());
    }

    static boolean isOrdered(LocalDate first, LocalDate last) {
        return !last.isBefore(first) && last.isBefore(first.plusWeeks(60));
    }

    Course course() {
        var term = new Term(Placed.orNull(termName), Placed.sure(first), Placed.sure(last));
        return new Course(
                new CourseId(Placed.sure(id)),
                Placed.sure(code),
                Placed.sure(title),
                Placed.orNull(institution),
                Placed.sure(zone),
                term);
    }
}
