package org.lectern.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time an entry takes. */
public sealed interface When {

    /** The day it begins, in the course's zone. */
    LocalDate date();

    /** When it is over, for people in this zone. */
    Instant over(ZoneId zone);

    /** From an instant to a later one, in the course's zone. */
    record Timed(ZonedDateTime start, ZonedDateTime end) implements When {

        public Timed {
            if (!end.toInstant().isAfter(start.toInstant())) {
                throw new IllegalArgumentException("An entry ends after it starts: " + start + " to " + end);
            }
        }

        @Override
        public LocalDate date() {
            return start.toLocalDate();
        }

        @Override
        public Instant over(ZoneId zone) {
            return end.toInstant();
        }
    }

    /** One whole day, wherever the reader is. */
    record AllDay(LocalDate date) implements When {

        /** The next day: ends are exclusive (RFC 5545 section 3.6.1). */
        public LocalDate end() {
            return date.plusDays(1);
        }

        @Override
        public Instant over(ZoneId zone) {
            return end().atStartOfDay(zone).toInstant();
        }
    }
}
