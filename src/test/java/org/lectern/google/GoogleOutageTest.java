package org.lectern.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.http.HttpSettings;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Schedules;
import org.lectern.standin.BrokenLine;
import org.lectern.standin.BrokenLine.Break;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.OutageTrial;
import org.lectern.sync.Run;

/** The line breaks at each request in turn; the next run ends in exactly the wanted state. */
class GoogleOutageTest {

    private static final Schedule FIRST = Schedules.cos597a().onGoogle().build();
    private static final Schedule LATER = OutageTrial.later(FIRST);

    private static final GoogleStandIn GOOGLE = GoogleStandIn.start(0);
    private static Path key = Path.of("");

    private final BrokenLine line = BrokenLine.to(GOOGLE.rootUrl());

    @BeforeAll
    static void makeKey(@TempDir Path folder) {
        key = GOOGLE.keyFile(folder);
    }

    @AfterEach
    void stop() {
        line.stop();
        forgetAll();
    }

    @AfterAll
    static void stopAll() {
        GOOGLE.stop();
    }

    @ParameterizedTest
    @EnumSource
    void completesTheFirstRun(Break how) {
        assertThat(breakAtEach(how, 1, false)).isEqualTo(4);
    }

    /** What may be sent again is. */
    @ParameterizedTest
    @EnumSource
    void completesTheFirstRunWithPatience(Break how) {
        assertThat(breakAtEach(how, 3, false)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_REQUEST", "LOST_ANSWER"})
    void completesAFirstRunThatSendsNoBatches(Break how) {
        line.doesNotServe("/batch");
        assertThat(breakAtEach(how, 1, false)).isEqualTo(4 + 25);
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void completesAnUpdate(int attempts) {
        for (var how : Break.values()) {
            assertThat(breakAtEach(how, attempts, true)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void completesAnUpdateThatSendsNoBatches(Break how) {
        line.doesNotServe("/batch");
        assertThat(breakAtEach(how, 1, true)).isEqualTo(3 + 5);
    }

    @ParameterizedTest
    @EnumSource
    void fillsANewCalendarWhereOursIsGone(Break how) {
        var target = Trial.target(line.url(), key, patience(1));
        for (int after = 0; ; after++) {
            forgetAll();
            var ledger = new InMemoryLedger();
            var trial = new OutageTrial(target, line, ledger);
            Run.of(target, ledger, FIRST);
            forgetAll();
            boolean broke = trial.breaks(FIRST, after, how);
            trial.converges(FIRST);
            assertThat(events()).containsExactly(24);
            if (!broke) {
                return;
            }
        }
    }

    /** Returns how many requests the run takes. */
    private int breakAtEach(Break how, int attempts, boolean updating) {
        var target = Trial.target(line.url(), key, patience(attempts));
        for (int after = 0; ; after++) {
            forgetAll();
            var ledger = new InMemoryLedger();
            var trial = new OutageTrial(target, line, ledger);
            if (updating) {
                Run.of(target, ledger, FIRST);
            }
            boolean broke = trial.breaks(updating ? LATER : FIRST, after, how);
            trial.converges(updating ? LATER : FIRST);
            assertThat(events()).containsExactly(updating ? 23 : 24);
            if (!broke) {
                return after;
            }
        }
    }

    private List<Integer> events() {
        return GOOGLE.calendars().stream()
                .map(calendar -> GOOGLE.events(calendar).size())
                .toList();
    }

    private static void forgetAll() {
        GOOGLE.calendars().forEach(GOOGLE::dropCalendar);
    }

    private static HttpSettings patience(int attempts) {
        return new HttpSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(5), attempts, Duration.ofMillis(1), Duration.ofMillis(5));
    }
}
