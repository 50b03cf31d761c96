package org.lectern.source;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/** Titles are shown after the course's code, and never shortened: together they must fit. */
final class TitleCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        var code = draft.heading().code();
        if (code == null) {
            return;
        }
        draft.sessions().forEach(session -> check(code.value(), session.title(), "", problems));
        draft.deadlines().forEach(deadline -> check(code.value(), deadline.title(), "", problems));
        draft.series().forEach(series -> check(code.value(), series.title(), host(series), problems));
        draft.days()
                .own()
                .closed()
                .forEach(day -> check(code.value(), new Placed<>(day.value().why(), day.position()), "", problems));
    }

    private static String host(SeriesDraft series) {
        if (series.kind() != Kind.OFFICE_HOURS) {
            return "";
        }
        return series.phases().stream()
                .map(PhaseDraft::host)
                .filter(Objects::nonNull)
                .map(person -> " (" + person.name() + ")")
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static void check(String code, @Nullable Placed<String> title, String rest, Problems problems) {
        int length = title == null ? 0 : Characters.count(code + ": " + title.value() + rest);
        if (title != null && length > Forms.LONGEST_LINE) {
            problems.error(
                    title.position(),
                    "'" + code + ": ' and this title have " + length + " characters; at most " + Forms.LONGEST_LINE
                            + " fit",
                    "Shorten the title by " + (length - Forms.LONGEST_LINE) + ".");
        }
    }
}
