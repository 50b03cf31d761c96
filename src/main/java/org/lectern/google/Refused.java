package org.lectern.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonErrorContainer;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetRejected;
import org.lectern.sync.TargetUnavailable;

/** Google's no to one request, judged by its reason and not by its code alone (contract section 12). */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LATER = Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded");

    /** What a 403 says about one event, such as one to which a person added guests, and not about our account. */
    private static final Set<String> THIS_EVENT =
            Set.of("forbiddenForServiceAccounts", "forbiddenForNonOrganizer", "eventTypeRestriction");

    private final int code;
    private final String reason;
    private final String explanation;

    Refused(int code, @Nullable GoogleJsonError error) {
        super(code + " from Google Calendar", null, false, false);
        var errors = error == null ? null : error.getErrors();
        var first = errors == null || errors.isEmpty() ? null : errors.get(0);
        this.code = code;
        this.reason = first == null || first.getReason() == null ? "" : first.getReason();
        this.explanation = error == null || error.getMessage() == null ? "" : error.getMessage();
    }

    /** An answer to a batch as a whole is given unread; one that is no JSON has no reason. */
    static Refused by(HttpResponseException no) {
        if (no instanceof GoogleJsonResponseException read) {
            return new Refused(no.getStatusCode(), read.getDetails());
        }
        try {
            var body = no.getContent() == null ? "{}" : no.getContent();
            var error = GsonFactory.getDefaultInstance().fromString(body, GoogleJsonErrorContainer.class);
            return new Refused(no.getStatusCode(), error == null ? null : error.getError());
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Refused(no.getStatusCode(), null);
        }
    }

    int code() {
        return code;
    }

    /** The id is taken. */
    boolean isDuplicate() {
        return code == 409 && !isCollision();
    }

    /** It met another part of its batch. */
    boolean isCollision() {
        return code == 409 && reason.equals("conflict");
    }

    boolean isGone() {
        return code == 404 || code == 410;
    }

    /** The address itself is not served. */
    boolean isOfNoSuchPlace() {
        return code == 404 || code == 405 || code == 501;
    }

    boolean isStale() {
        return code == 412;
    }

    boolean isAboutSequence() {
        return code == 400 && explanation.toLowerCase(Locale.ROOT).contains("sequence");
    }

    /** A tombstone that does not come back (contract section 4). */
    boolean isBurnt() {
        return isGone() || (code == 403 && !isPassing());
    }

    /** Whether the same request may be taken a little later. */
    boolean isPassing() {
        return code == 429
                || code >= 500
                || isCollision()
                || (code == 403 && LATER.contains(reason) && !reason.equals("quotaExceeded"));
    }

    /** @param what which object of which course, at the beginning of a sentence */
    TargetException failure(String what) {
        var said = what + ": Google Calendar answered " + code + (reason.isEmpty() ? "" : " " + reason)
                + (explanation.isEmpty() ? "" : " (" + shortened(explanation) + ")") + ". ";
        if (isPassing() || (code == 403 && LATER.contains(reason))) {
            return new TargetUnavailable(said + "The next run tries again.", this);
        }
        if (code == 401) {
            return new TargetDenied(said + "Check that the key in lectern.google.credentials is still valid.", this);
        }
        if (code == 403 && !THIS_EVENT.contains(reason)) {
            return new TargetDenied(
                    said + "Check that the Calendar API is enabled for the service account's project and that the"
                            + " calendar is shared with the account with the right to make changes and manage sharing.",
                    this);
        }
        if (code < 400) {
            return new TargetUnavailable(said + "That is no answer; the next run tries again.", this);
        }
        return new TargetRejected(said + "Nothing was written; the others go on.", this);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }
}
