package org.lectern.google;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.schedule.Schedules;
import org.lectern.standin.google.GoogleStandIn;
import org.lectern.sync.Target;
import org.lectern.sync.TargetContract;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GoogleContractTest {

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

    /** Beside it there is one of the same name, which somebody else made. */
    @Nested
    class InACalendarThatItMakes extends Kept {}

    @Nested
    class InACalendarThatWasSharedWithIt extends Kept {

        private String calendar = "";

        @BeforeEach
        void shareOne() {
            calendar = google.addCalendar("Department", "Europe/Berlin", "writer");
        }

        @Override
        public Schedules schedule() {
            return Schedules.cos597a().onGoogle(calendar);
        }

        @Override
        public void addForeign() {
            google.addEvent(calendar, lookalike());
        }
    }

    abstract class Kept implements TargetContract {

        @Override
        public Target target() {
            return target;
        }

        @Override
        public void addForeign() {
            var theirs = google.addCalendar(
                    "COS 597A: Efficient Systems for Foundation Models", "America/New_York", "owner");
            google.addEvent(theirs, lookalike());
        }

        @Override
        public List<String> foreign() {
            List<String> foreign = new ArrayList<>();
            for (var calendar : google.calendars()) {
                google.events(calendar).stream()
                        .filter(event -> !event.has("extendedProperties"))
                        .map(ObjectNode::toString)
                        .forEach(foreign::add);
            }
            return foreign;
        }

        @Override
        public int size() {
            return google.calendars().stream()
                    .mapToInt(calendar -> 1 + google.events(calendar).size())
                    .sum();
        }
    }

    private static ObjectNode lookalike() {
        var event = JsonMapper.shared().createObjectNode().put("summary", "COS 597A: Topic of week-2");
        event.putObject("start").put("dateTime", "2025-09-09T10:40:00-04:00");
        event.putObject("end").put("dateTime", "2025-09-09T12:00:00-04:00");
        return event.put("location", "Friend Center 016");
    }
}
