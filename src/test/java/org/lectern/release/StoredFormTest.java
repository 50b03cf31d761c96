package org.lectern.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;

class StoredFormTest {

    @Provide
    Arbitrary<Schedule> schedules() {
        return Schedules.any();
    }

    @Property(tries = 500)
    void givesBackAnySchedule(@ForAll("schedules") Schedule schedule) {
        assertThat(StoredForm.schedule(StoredForm.of(schedule))).isEqualTo(schedule);
    }

    @Example
    void givesBackStamps() {
        var stamps = Map.of(
                "week-2", new Stamp(3, Instant.parse("2025-09-01T10:00:00Z")),
                "week-1", new Stamp(0, Instant.parse("2025-08-01T10:00:00Z")));

        var stored = StoredForm.of(stamps);

        assertThat(stored)
                .isEqualTo("{\"week-1\":{\"sequence\":0,\"changed\":\"2025-08-01T10:00:00Z\"},"
                        + "\"week-2\":{\"sequence\":3,\"changed\":\"2025-09-01T10:00:00Z\"}}");
        assertThat(StoredForm.stamps(stored)).isEqualTo(stamps);
    }

    @Example
    void readsForEverWhatTheFirstVersionWrote() {
        assertThat(StoredForm.schedule(firstVersion())).isEqualTo(Cos597a.SCHEDULE);
    }

    @Example
    void ignoresWhatALaterVersionAdded() {
        var later = firstVersion().replace("\"code\":", "\"colour\":{\"red\":1},\"code\":");

        assertThat(later).isNotEqualTo(firstVersion());
        assertThat(StoredForm.schedule(later)).isEqualTo(Cos597a.SCHEDULE);
    }

    @Example
    void takesWhatAnEarlierVersionDidNotKnowAsEmptyOrFalse() {
        var earlier = firstVersion().replace(",\"deadlines\":[]", "").replace(",\"required\":false", "");

        assertThat(earlier).doesNotContain("deadlines", "required");
        assertThat(StoredForm.schedule(earlier)).isEqualTo(Cos597a.SCHEDULE);
    }

    private static String firstVersion() {
        try (var resource = StoredFormTest.class.getResourceAsStream("/release/first-version.json")) {
            return new String(requireNonNull(resource).readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
