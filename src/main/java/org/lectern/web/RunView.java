package org.lectern.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.jobs.PartReport;
import org.lectern.jobs.RunReport;

/** A run as the API tells it. */
record RunView(
        long id,
        String job,
        String state,
        Instant asked,
        @Nullable Instant started,
        @Nullable Instant ended,
        List<PartView> report) {

    /**
     * What became of one course, or one section of it, at one target.
     *
     * @param section null: the whole course
     */
    record PartView(
            String course,
            @Nullable String section,
            String target,
            String result,
            String message,
            int created,
            int updated,
            int deleted,
            int failed,
            int reads,
            int writes,
            List<String> changes,
            List<String> edits) {

        static PartView of(PartReport part) {
            return new PartView(
                    part.destination().course().value(),
                    part.destination().section().isEmpty()
                            ? null
                            : part.destination().section(),
                    part.destination().target().word(),
                    word(part.result()),
                    part.message(),
                    part.tally().created(),
                    part.tally().updated(),
                    part.tally().deleted(),
                    part.tally().failed(),
                    part.calls().reads(),
                    part.calls().writes(),
                    part.changes(),
                    part.drifts());
        }
    }

    static RunView of(RunReport run) {
        return new RunView(
                run.id(),
                run.job(),
                word(run.state()),
                run.asked(),
                run.started(),
                run.ended(),
                run.parts().stream().map(PartView::of).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
