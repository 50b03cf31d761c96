package org.lectern.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Change;
import org.lectern.release.Difference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Releases and what they changed, for scripts. */
final class HistoryJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One release. */
    private record Revision(
            String course,
            int number,
            String made,
            @Nullable Integer again,
            String first,
            List<Changed> changes) {}

    /** What happened to one entry; {@code key} is empty for the course itself. */
    private record Changed(String key, String sort, String sentence, boolean noticed, List<Field> fields) {}

    /** One field of it. */
    private record Field(String name, String before, String after) {}

    private HistoryJson() {}

    static String of(List<Difference> differences) {
        return JSON.writeValueAsString(
                differences.stream().map(HistoryJson::revision).toList());
    }

    private static Revision revision(Difference difference) {
        return new Revision(
                difference.course().id().value(),
                difference.number(),
                difference.made().toString(),
                difference.again(),
                difference.counts(),
                difference.changes().stream().map(HistoryJson::changed).toList());
    }

    private static Changed changed(Change change) {
        return new Changed(
                change.id(),
                change.sort().word(),
                change.sentence(),
                change.noticed(),
                change.facts().stream()
                        .map(fact -> new Field(fact.what().label(), fact.before(), fact.after()))
                        .toList());
    }
}
