package org.lectern.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By when something must be read, where that is not the start of its session. Times are of the course's zone. */
public sealed interface Due {

    /** The day, for a session that takes place on this one. */
    LocalDate date(LocalDate session);

    /** The time of that day; null: any time of it. */
    @Nullable
    LocalTime at();

    /** So many days before its session, wherever that moves. */
    record Before(int days, @Nullable LocalTime at) implements Due {

        public Before {
            if (days < 0 || (days == 0 && at == null)) {
                throw new IllegalArgumentException("What is due before its session is due a day before, or at a time");
            }
        }

        @Override
        public LocalDate date(LocalDate session) {
            return session.minusDays(days);
        }
    }

    /** On a day, whenever its session is. */
    record On(LocalDate date, @Nullable LocalTime at) implements Due {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);

        @Override
        public LocalDate date(LocalDate session) {
            return date;
        }

        /** The day, or the minute that begins at the time: no calendar shows what takes no time alike (contract F38). */
        When when(ZoneId zone) {
            if (at == null) {
                return new When.AllDay(date);
            }
            var moment = ZonedDateTime.of(date, at, zone);
            return new When.Timed(moment, moment.plusMinutes(1));
        }

        /** As people write it: "Mon, Sep 8, 20:00". */
        public String text() {
            return at == null ? DAY.format(date) : DAY.format(date) + ", " + at;
        }
    }
}
