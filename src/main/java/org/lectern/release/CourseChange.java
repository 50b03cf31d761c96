package org.lectern.release;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Fact.What;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Term;

/** What differs in what a page says of the course as a whole. */
record CourseChange(Schedule before, Schedule after) {

    Optional<Change> change() {
        var facts = facts();
        var says = facts.stream().map(Fact::says).collect(Collectors.joining("; "));
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        "", Change.Sort.COURSE, "", after.course().code(), null, ": " + says, facts, null, null));
    }

    private List<Fact> facts() {
        var old = before.course();
        var now = after.course();
        return Stream.of(
                        Fact.of(What.CODE, old.code(), now.code()),
                        Fact.saying(What.TITLE, old.title(), now.title(), title(old.title(), now.title())),
                        Fact.of(What.ZONE, old.zone().getId(), now.zone().getId()),
                        Fact.of(What.TERM, term(old.term()), term(now.term())),
                        Fact.of(What.INSTITUTION, text(old.institution()), text(now.institution())),
                        Fact.ofText(What.OVERVIEW, text(before.overview()), text(after.overview())))
                .filter(fact -> !fact.isNone())
                .toList();
    }

    private static String title(String before, String after) {
        return What.TITLE.label() + " " + Wording.quoted(before) + " → " + Wording.quoted(after);
    }

    private static String term(Term term) {
        var name = term.name() == null ? "" : term.name() + ", ";
        return name + Spans.day(term.first()) + " to " + Spans.day(term.last()) + ", "
                + term.last().getYear();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
