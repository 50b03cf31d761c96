package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written of a schedule is what is read of it, whatever forms its author uses. */
class RoundTripPropertyTest {

    @Property(tries = 500)
    void readsWhatWasWritten(@ForAll long seed) {
        var schedule = new AnySchedule(new Random(seed)).make();
        var file = WrittenSchedule.of(schedule);

        var read = new ScheduleReader().read(Path.of("any.yaml"), file);

        assertThat(read instanceof SourceResult.Invalid invalid ? invalid.problems() : List.of())
                .as(file)
                .isEmpty();
        assertThat(((SourceResult.Valid) read).schedule()).as(file).isEqualTo(schedule);
    }
}
