package org.lectern.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a check-up found, in words that may be forwarded to whoever can mend it. It never holds a secret.
 *
 * @param what what was looked at, and how it is
 * @param remedy what to do; "" where all is well
 */
public record Finding(Grade grade, String what, String remedy) {

    private static final Duration LARGEST_SKEW = Duration.ofMinutes(1);

    /** How it is. */
    public enum Grade {
        WELL,
        /** Not set up, which may be meant. */
        UNUSED,
        /** Nothing can be said of it here. */
        UNKNOWN,
        ILL
    }

    public static Finding well(String what) {
        return new Finding(Grade.WELL, what, "");
    }

    public static Finding unused(String what, String remedy) {
        return new Finding(Grade.UNUSED, what, remedy);
    }

    public static Finding unknown(String what) {
        return new Finding(Grade.UNKNOWN, what, "");
    }

    /**
     * How far this machine's clock is from a target's: sign-in is turned down, and times are mistaken, where they differ.
     *
     * @param there when the target answered, by its own clock; empty: it did not say
     */
    public static Finding ofClock(Instant here, Optional<Instant> there) {
        if (there.isEmpty()) {
            return unknown("the clock: no answer told the time");
        }
        var ahead = Duration.between(there.get(), here);
        if (ahead.abs().compareTo(LARGEST_SKEW) <= 0) {
            return well("the clock agrees with this machine's, to the minute");
        }
        return ill(
                "this machine's clock is " + told(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead"),
                "Set the clock of the machine that Lectern runs on; have it keep the time by NTP.");
    }

    private static String told(Duration time) {
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }

    public static Finding ill(String what, String remedy) {
        return new Finding(Grade.ILL, what, remedy);
    }
}
