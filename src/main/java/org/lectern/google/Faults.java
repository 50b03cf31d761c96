package org.lectern.google;

import com.google.api.client.http.HttpResponseException;
import java.io.IOException;
import java.util.Set;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetException;
import org.lectern.sync.TargetUnavailable;

/** What it means that no answer of the API came: about the way there, or about signing in. */
final class Faults {

    private static final Set<Integer> NOT_YOU = Set.of(400, 401, 403);

    private Faults() {}

    static TargetException of(IOException broken) {
        return broken instanceof SignInFailed failed
                ? signIn(failed.reason())
                : unusable("Google Calendar gave no usable answer", broken);
    }

    /** A body of the right type that cannot be read as what was asked for. */
    static TargetException unreadable(Exception broken) {
        return unusable("Google Calendar's answer cannot be read", broken);
    }

    private static TargetException signIn(IOException broken) {
        if (broken.getCause() instanceof HttpResponseException no && NOT_YOU.contains(no.getStatusCode())) {
            return new TargetDenied(
                    "Google does not accept the key in lectern.google.credentials (status " + no.getStatusCode()
                            + " at sign-in): check that the service account exists, that the key was not revoked and"
                            + " that this machine's clock is right; else make a new key",
                    broken);
        }
        var cause = broken.getCause();
        return unusable("Google's sign-in gave no usable answer", cause instanceof IOException inner ? inner : broken);
    }

    /** Messages of the network's exceptions may name addresses, so only their kind is told. */
    private static TargetException unusable(String what, Exception broken) {
        var why = broken instanceof UnexpectedAnswer
                ? broken.getMessage()
                : broken instanceof HttpResponseException no
                        ? "status " + no.getStatusCode()
                        : broken.getClass().getSimpleName();
        return new TargetUnavailable(
                what + " (" + why + "): check lectern.google.root-url and the way there; the next run tries again",
                broken);
    }
}
