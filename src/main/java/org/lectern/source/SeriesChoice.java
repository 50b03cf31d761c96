package org.lectern.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/** Which series a session belongs to: the one it names, else the only one of lectures. */
final class SeriesChoice {

    private final List<SeriesDraft> series;
    private final List<SeriesDraft> lectures;
    private final Problems problems;

    SeriesChoice(List<SeriesDraft> series, Problems problems) {
        this.series = series;
        this.lectures =
                series.stream().filter(one -> one.kind() == Kind.LECTURE).toList();
        this.problems = problems;
    }

    @Nullable
    SeriesDraft named(@Nullable Placed<String> name) {
        if (name == null) {
            return null;
        }
        var found = find(name.value());
        if (found.isEmpty()) {
            problems.error(
                    name.position(),
                    "There is no '" + name.value() + "' under `meetings`",
                    names().isEmpty() ? null : Nearest.hint(name.value(), names()));
        }
        return found.orElse(null);
    }

    @Nullable
    SeriesDraft only(Position session) {
        if (lectures.size() == 1) {
            return lectures.get(0);
        }
        boolean uncertain = series.isEmpty() || series.stream().anyMatch(one -> one.kind() == null);
        if (!uncertain) {
            problems.error(
                    session,
                    lectures.isEmpty()
                            ? "No series has `kind: lecture`, so it is unknown which one this session belongs to"
                            : "Several series have `kind: lecture`, so it is unknown which one this session belongs to",
                    "Add `meeting: " + names().get(0) + "`, or another of them.");
        }
        return null;
    }

    private Optional<SeriesDraft> find(String name) {
        return series.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private List<String> names() {
        return (lectures.isEmpty() ? series : lectures)
                .stream().map(SeriesDraft::name).toList();
    }
}
