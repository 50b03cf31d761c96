package org.lectern.canvas;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.lectern.http.Account;
import org.lectern.http.CallCounts;
import org.lectern.http.WayThere;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Destination;
import org.lectern.sync.Finding;
import org.lectern.sync.TargetException;

/** Tries the account at Canvas: token, clock, quota, and its rights in the courses that files name. Leaves no trace. */
final class CanvasCheckUp {

    /** Of a bucket of 600, each request in flight holds 50 (contracts/canvas.md section 3). */
    private static final double LOW = 150;

    private final CanvasSettings settings;
    private final Account account;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    CanvasCheckUp(CanvasSettings settings, Account account, Clock clock) {
        this.settings = settings;
        this.account = account;
        this.clock = clock;
    }

    List<Finding> of(Map<Destination, Schedule> named) {
        var base = settings.baseUrl();
        var token = settings.token();
        if (base == null || token == null) {
            var missing = settings.missing().orElseThrow();
            return List.of(base == null && token == null ? Finding.unused(missing, "") : Finding.ill(missing, ""));
        }
        var api = new CanvasApi(account.client(new CallCounts()), token);
        boolean signedIn = signsIn(api, new Addresses(base, "self").self());
        findings.add(Finding.ofClock(clock.instant(), account.last().date()));
        if (signedIn) {
            named.forEach((place, schedule) -> look(api, place, schedule));
            findings.add(quota());
        }
        return findings;
    }

    private boolean signsIn(CanvasApi api, HttpUrl self) {
        try {
            var user = api.get(self, User.class, "say whose the access token is");
            findings.add(Finding.well("reached, and the access token is that of "
                    + Objects.requireNonNullElse(user.name(), "a user without a name") + " (user " + user.id() + ")"));
            return true;
        } catch (TargetException no) {
            findings.add(ill("", no));
            return false;
        }
    }

    private void look(CanvasApi api, Destination place, Schedule schedule) {
        var canvas = schedule.publishing().canvas();
        if (canvas != null) {
            var base = Objects.requireNonNull(settings.baseUrl());
            var who = place.owner() + ", Canvas course " + canvas.course() + ": ";
            try {
                findings.addAll(new CourseTrial(api, new Addresses(base, canvas.course())).of(who));
            } catch (TargetException no) {
                findings.add(ill(who, no));
            }
        }
    }

    private Finding quota() {
        var left = account.last().header("X-Rate-Limit-Remaining").filter(value -> value.matches("\\d+(\\.\\d+)?"));
        if (left.isEmpty()) {
            return Finding.unknown("the quota: Canvas does not tell what is left of it");
        }
        return Double.parseDouble(left.get()) >= LOW
                ? Finding.well("the quota: " + left.get() + " left")
                : Finding.ill(
                        "the quota: only " + left.get() + " left, so requests are about to be turned away",
                        "Give Lectern an access token that no other program uses; what is used up comes back within"
                                + " a minute or two.");
    }

    static Finding ill(String who, TargetException no) {
        return Finding.ill(who + no.getMessage(), WayThere.remedy(no).orElse(""));
    }

    private record User(String id, @Nullable String name) {}
}
