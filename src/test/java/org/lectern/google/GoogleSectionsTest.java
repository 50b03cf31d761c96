package org.lectern.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.standin.BrokenLine;
import org.lectern.standin.BrokenLine.Break;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.InMemoryLedger;
import org.lectern.sync.OutageTrial;
import org.lectern.sync.Run;
import org.lectern.sync.SectionsContract;
import org.lectern.sync.Target;

/** One calendar for the course, one for each section. */
class GoogleSectionsTest implements SectionsContract {

    private static final String TITLE = "COS 597A: Efficient Systems for Foundation Models";

    @TempDir
    private Path folder;

    private GoogleStandIn google;
    private Target target;

    @BeforeEach
    void start() {
        google = GoogleStandIn.start(0);
        target = Trial.target(google.rootUrl(), google.keyFile(folder), Trial.HTTP);
    }

    @AfterEach
    void stop() {
        google.stop();
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public int size() {
        return google.calendars().stream()
                .mapToInt(calendar -> 1 + google.events(calendar).size())
                .sum();
    }

    @Test
    void makesACalendarForTheCourseAndOneForEachSection() {
        runAll(new InMemoryLedger(), SectionsContract.withPrecepts("COS 105"));

        Map<String, String> descriptions = new HashMap<>();
        google.calendars()
                .forEach(calendar -> descriptions.put(
                        google.calendar(calendar).path("summary").asString(),
                        google.calendar(calendar).path("description").asString()));
        assertThat(descriptions)
                .containsOnly(
                        entry(TITLE, "Lectern: cos597a-fall2025@lectern"),
                        entry(TITLE + ", Precept 1", "Lectern: cos597a-fall2025/p01@lectern"),
                        entry(TITLE + ", p02", "Lectern: cos597a-fall2025/p02@lectern"));
        assertThat(events())
                .containsOnly(entry(TITLE, 24 + 12 + 11), entry(TITLE + ", Precept 1", 36), entry(TITLE + ", p02", 35));
    }

    /** The run of one section breaks; the others' calendars stay as they are. */
    @ParameterizedTest
    @EnumSource
    void completesTheFirstRunOfASection(Break how) {
        var schedule = SectionsContract.withPrecepts("COS 105");
        var line = BrokenLine.to(google.rootUrl());
        try {
            var key = google.keyFile(folder);
            boolean broke = true;
            for (int after = 0; broke; after++) {
                google.calendars().forEach(google::dropCalendar);
                var ledger = new InMemoryLedger();
                Run.of(target, ledger, schedule);
                Run.of(target, ledger, schedule.ofSection("p02"), "p02");
                var impatient = Trial.target(line.url(), key, Trial.impatient());
                var trial = new OutageTrial(impatient, line, ledger, "p01");
                broke = trial.breaks(schedule.ofSection("p01"), after, how);
                trial.converges(schedule.ofSection("p01"));
                assertThat(events())
                        .containsOnly(entry(TITLE, 47), entry(TITLE + ", Precept 1", 36), entry(TITLE + ", p02", 35));
                assertThat(Run.plan(target, ledger, schedule).changes()).isEmpty();
            }
        } finally {
            line.stop();
        }
    }

    /** By title; two calendars of one title are an error. */
    private Map<String, Integer> events() {
        Map<String, Integer> events = new HashMap<>();
        google.calendars().forEach(calendar -> {
            var title = google.calendar(calendar).path("summary").asString();
            assertThat(events.put(title, google.events(calendar).size())).isNull();
        });
        return events;
    }
}
