package org.lectern.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Destination;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Ledger;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The Google calendars that we write and that anybody may follow: there a change shows within minutes, not hours. The
 * ledger says whether we shared one, and which it is where we made it. It is asked once a minute at most for a course.
 */
@Component
final class SharedCalendars {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final ItemKey CALENDAR = new ItemKey("calendar", Part.CALENDAR);
    private static final ItemKey SHARING = new ItemKey("calendar", Part.SHARING);
    private static final Logger log = LoggerFactory.getLogger(SharedCalendars.class);

    private final Ledger ledger;
    private final Clock clock;
    private final Map<Destination, Known> held = new ConcurrentHashMap<>();

    SharedCalendars(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Where a reader adds the calendar of a course, or of one section of it; empty: none is shared. */
    Optional<String> link(Schedule schedule, @Nullable String section) {
        var google = google(schedule, section);
        if (google == null || !google.shared()) {
            return Optional.empty();
        }
        var destination = new Destination(schedule.course().id(), TargetName.GOOGLE, section == null ? "" : section);
        return remembered(destination).flatMap(calendar -> id(calendar, google)).map(SharedCalendars::link);
    }

    private static Publishing.@Nullable Google google(Schedule schedule, @Nullable String section) {
        if (section == null) {
            return schedule.publishing().google();
        }
        var own = schedule.publishing().sections().get(section);
        return own == null ? null : own.google();
    }

    private Optional<Shared> remembered(Destination destination) {
        var known = held.get(destination);
        if (known != null && known.isFresh(clock.instant())) {
            return known.calendar();
        }
        try {
            var found = Shared.of(ledger.recall(destination));
            held.put(destination, new Known(clock.instant(), found));
            return found;
        } catch (RuntimeException failure) {
            log.warn("Ledger not readable, the page goes without news of it: destination={}", destination, failure);
            var before = known == null ? Optional.<Shared>empty() : known.calendar();
            held.put(destination, new Known(clock.instant(), before));
            return before;
        }
    }

    private static Optional<String> id(Shared calendar, Publishing.Google google) {
        return Optional.ofNullable(google.calendar()).or(() -> Optional.ofNullable(calendar.made()));
    }

    /** As Google's own links for sharing have it: the id in base 64, without padding. */
    private static String link(String id) {
        var coded = Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        return "https://calendar.google.com/calendar/u/0/r?cid=" + coded;
    }

    private record Known(Instant at, Optional<Shared> calendar) {

        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }

    /** A calendar that everybody may read; with its id, if we made it. */
    private record Shared(@Nullable String made) {

        static Optional<Shared> of(Memory memory) {
            return id(memory, SHARING)
                    .map(rule -> new Shared(id(memory, CALENDAR).orElse(null)));
        }

        private static Optional<String> id(Memory memory, ItemKey key) {
            return memory.of(key).map(LedgerEntry::id).map(RemoteId::value);
        }
    }
}
