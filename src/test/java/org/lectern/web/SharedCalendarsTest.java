package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.Destination;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Ledger;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Outcome;
import org.lectern.sync.Part;
import org.lectern.sync.Plan;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetName;

class SharedCalendarsTest {

    private static final Destination WHOLE = new Destination(Samples.COS, TargetName.GOOGLE);
    private static final String LINK = "https://calendar.google.com/calendar/u/0/r?cid=bWFkZUBncm91cC5leGFtcGxl";

    private final Remembered ledger = new Remembered();
    private final SetClock clock = new SetClock(Instant.parse("2025-09-15T12:00:00Z"));
    private final SharedCalendars calendars = new SharedCalendars(ledger, clock);

    @Test
    void leadsToTheCalendarThatWeMadeAndShared() {
        ledger.memories.put(WHOLE, memory("made@group.example", "default"));

        assertThat(calendars.link(published(null, true), null)).contains(LINK);
    }

    @Test
    void leadsToTheCalendarThatTheFileNames() {
        ledger.memories.put(WHOLE, memory(null, "default"));

        assertThat(calendars.link(published("made@group.example", true), null)).contains(LINK);
    }

    @Test
    void leadsNowhereUntilItIsReallyShared() {
        assertThat(calendars.link(published("made@group.example", true), null)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        ledger.memories.put(WHOLE, memory("made@group.example", null));
        assertThat(calendars.link(published(null, true), null)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        ledger.memories.put(WHOLE, memory("made@group.example", "default"));
        assertThat(calendars.link(published(null, false), null)).isEmpty();
        assertThat(calendars.link(Samples.cosSchedule(Publishing.Visibility.PUBLIC), null))
                .isEmpty();
        assertThat(calendars.link(published(null, true), null)).contains(LINK);
    }

    @Test
    void keepsWhatItKnowsWhileTheDatabaseFails() {
        ledger.memories.put(WHOLE, memory("made@group.example", "default"));
        calendars.link(published(null, true), null);
        ledger.failing = true;
        clock.advance(Duration.ofMinutes(2));

        assertThat(calendars.link(published(null, true), null)).contains(LINK);
        assertThat(calendars.link(published(null, true), "p01")).isEmpty();
    }

    private static Schedule published(@Nullable String calendar, boolean shared) {
        var plain = Samples.cosSchedule(Publishing.Visibility.PUBLIC);
        var google = new Publishing.Google(calendar, shared);
        return new Schedule(
                plain.course(),
                null,
                plain.series(),
                plain.sessions(),
                plain.closed(),
                plain.swapped(),
                plain.deadlines(),
                new Publishing(
                        plain.publishing().feeds(),
                        google,
                        null,
                        Map.of("p01", new Publishing.Section(null, google, null)),
                        Publishing.Edits.KEEP),
                false);
    }

    private static Memory memory(@Nullable String calendar, @Nullable String rule) {
        Map<ItemKey, LedgerEntry> entries = new HashMap<>();
        for (var part : List.of(Part.CALENDAR, Part.SHARING)) {
            var id = part == Part.CALENDAR ? calendar : rule;
            var key = new ItemKey("calendar", part);
            if (id != null) {
                entries.put(key, new LedgerEntry(key, new RemoteId(id), null, Content.empty(), null, null, null));
            }
        }
        return new Memory(entries, null);
    }

    /** A ledger that remembers what it is told and fails when told to; nobody writes to it here. */
    private static final class Remembered implements Ledger {

        private final Map<Destination, Memory> memories = new HashMap<>();
        private boolean failing;

        @Override
        public Memory recall(Destination destination) {
            if (failing) {
                throw new IllegalStateException("out of order");
            }
            return memories.getOrDefault(destination, Memory.none());
        }

        @Override
        public Set<Destination> destinations(CourseId course) {
            return memories.keySet();
        }

        @Override
        public void saw(Destination destination, ObservedState observed, Plan plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void intend(Destination destination, List<Change> changes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void record(Destination destination, List<Outcome> outcomes) {
            throw new UnsupportedOperationException();
        }
    }
}
