package org.lectern.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Publishing;

/** A section that is published has meetings of its own, and a place of its own: two in one would be each other's drift. */
final class SectionCheck implements Check {

    @Override
    public void check(Draft draft, Problems problems) {
        var publish = draft.publishing();
        if (publish == null) {
            return;
        }
        var known = draft.series().stream()
                .map(series -> Placed.orNull(series.section()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        publish.sections().stream()
                .filter(name -> !known.contains(name.value()))
                .forEach(name -> unknown(name, known, problems));
        places(publish, problems);
    }

    private static void unknown(Placed<String> name, List<String> known, Problems problems) {
        problems.error(
                name.position(),
                "No series under `meetings` has `section: " + name.value() + "`",
                known.isEmpty() ? "Add it to the series of this section." : Nearest.hint(name.value(), known));
    }

    private static void places(PublishDraft publish, Problems problems) {
        var publishing = publish.publishing();
        Map<String, String> taken = new HashMap<>();
        named(publishing.google(), publishing.canvas()).forEach(place -> taken.put(place, "the whole course"));
        for (var name : publish.sections()) {
            var section = Objects.requireNonNull(publishing.sections().get(name.value()));
            for (var place : named(section.google(), section.canvas())) {
                var other = taken.putIfAbsent(place, "the section '" + name.value() + "'");
                if (other != null) {
                    problems.error(
                            name.position(),
                            "The " + place + " is already that of " + other,
                            "Each needs one of its own.");
                }
            }
        }
    }

    private static List<String> named(Publishing.@Nullable Google google, Publishing.@Nullable Canvas canvas) {
        var calendar =
                Optional.ofNullable(google).map(Publishing.Google::calendar).map(id -> "Google calendar " + id);
        var course = Optional.ofNullable(canvas).map(Publishing.Canvas::course).map(id -> "Canvas course " + id);
        return Stream.of(calendar, course).flatMap(Optional::stream).toList();
    }
}
