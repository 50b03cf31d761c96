package org.lectern.google;

import com.google.api.services.calendar.model.CalendarList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.http.WayThere;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Destination;
import org.lectern.sync.Finding;
import org.lectern.sync.TargetException;

/** Tries the service account: sign-in, scope, and its rights in the calendars that files name. Leaves no trace. */
final class GoogleCheckUp {

    /** In the form of an event's id (contract section 4), and longer than any of ours. */
    private static final String NO_EVENT = "0".repeat(64);

    private final GoogleAccount account;
    private final Clock clock;
    private final String namespace;
    private final List<Finding> findings = new ArrayList<>();

    GoogleCheckUp(GoogleAccount account, Clock clock, String namespace) {
        this.account = account;
        this.clock = clock;
        this.namespace = namespace;
    }

    List<Finding> of(Map<Destination, Schedule> named) {
        var missing = account.missing();
        if (missing.isPresent()) {
            return List.of(account.isSet() ? Finding.ill(missing.get(), "") : Finding.unused(missing.get(), ""));
        }
        var api = account.open();
        try {
            var calendars = calendars(api);
            findings.add(Finding.well("reached, and signed in as " + account.address()));
            findings.add(Finding.well("the key may use calendars (scope auth/calendar)"));
            findings.add(Finding.ofClock(clock.instant(), account.last().date()));
            named.forEach((place, schedule) -> look(api, place, schedule, calendars));
            findings.add(Finding.unknown("the quota: Google does not tell what is left of it; Lectern sends at most "
                    + account.requestsPerMinute() + " requests a minute"));
        } catch (Refused no) {
            fails(no.failure("the list of calendars"));
        } catch (TargetException no) {
            fails(no);
        }
        return findings;
    }

    private void fails(TargetException no) {
        findings.add(ill(no));
        findings.add(Finding.ofClock(clock.instant(), account.last().date()));
    }

    /** What the account's own calendars say of themselves: a line of ours in the description tells them. */
    private static List<String> calendars(CalendarApi api) throws Refused {
        List<String> descriptions = new ArrayList<>();
        var pages = new Pages();
        CalendarList list;
        do {
            list = api.call(google -> google.calendarList().list().setPageToken(pages.next()));
            Pages.items(list, list.getItems())
                    .forEach(calendar -> descriptions.add(Objects.requireNonNullElse(calendar.getDescription(), "")));
        } while (!pages.isLast(list.getNextPageToken()));
        return descriptions;
    }

    private void look(CalendarApi api, Destination place, Schedule schedule, List<String> calendars) {
        var google = schedule.publishing().google();
        if (google == null) {
            return;
        }
        var calendar = google.calendar();
        findings.add(
                calendar == null
                        ? ofOurs(place, new Mark(place, namespace), calendars)
                        : ofShared(api, place, calendar, google));
    }

    private static Finding ofOurs(Destination place, Mark mark, List<String> calendars) {
        return calendars.stream().anyMatch(mark::isIn)
                ? Finding.well(place.owner() + ": the calendar that Lectern made is there")
                : Finding.unknown(
                        place.owner() + ": has no calendar yet; its first run makes one, which cannot be tried"
                                + " without making it");
    }

    private Finding ofShared(CalendarApi api, Destination place, String calendar, Publishing.Google google) {
        try {
            var role = api.call(client -> client.events().list(calendar).setMaxResults(1))
                    .getAccessRole();
            boolean enough = google.shared() ? "owner".equals(role) : !"reader".equals(role);
            return enough && mayWrite(api, calendar)
                    ? Finding.well(
                            place.owner() + ": its calendar may be written" + (google.shared() ? " and shared" : ""))
                    : Finding.ill(
                            place.owner() + ": its calendar is there, but the account may only act as its " + role,
                            share(google));
        } catch (Refused no) {
            return no.isGone() || no.code() == 403
                    ? Finding.ill(
                            place.owner() + ": Google shows the account no such calendar (" + no.code()
                                    + "): its id is wrong in the file, or it is not shared",
                            share(google))
                    : ill(no.failure(place.owner() + ", calendar"));
        } catch (TargetException no) {
            return ill(no);
        }
    }

    /** Deletes an event that cannot exist: who may write is told that it does not, and others that they may not. */
    private static boolean mayWrite(CalendarApi api, String calendar) throws Refused {
        try {
            api.call(google -> google.events().delete(calendar, NO_EVENT));
            return true;
        } catch (Refused no) {
            if (no.isGone()) {
                return true;
            }
            if (no.code() == 403) {
                return false;
            }
            throw no;
        }
    }

    private String share(Publishing.Google google) {
        return "In Google Calendar open that calendar's settings, 'Share with specific people', and add "
                + account.address() + " with the right to '"
                + (google.shared() ? "Make changes and manage sharing" : "Make changes to events") + "'.";
    }

    private static Finding ill(TargetException no) {
        return Finding.ill(
                Objects.requireNonNull(no.getMessage()), WayThere.remedy(no).orElse(""));
    }
}
