package org.lectern.http;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What to do where no answer came, going by what broke on the way; addresses are not told. */
public final class WayThere {

    private WayThere() {}

    /** Empty: nothing is known to have broken. */
    public static Optional<String> remedy(Throwable failure) {
        for (Throwable broken = failure; broken != null; broken = broken.getCause()) {
            var remedy = of(broken);
            if (remedy.isPresent()) {
                return remedy;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> of(Throwable broken) {
        if (broken instanceof UnknownHostException) {
            return Optional.of("The name of that host is not known here. Check how the address is written; if it is"
                    + " right, ask whoever runs this machine's network to let it look up that name (DNS).");
        }
        if (broken instanceof SSLException) {
            return Optional.of("The connection is not trusted (TLS). Check that the address is right and this machine's"
                    + " clock too; if a proxy stands in between, ask whoever runs it for its certificate and add that to"
                    + " those that Java trusts.");
        }
        if (broken instanceof ConnectException) {
            return Optional.of("Nothing takes connections there. Check the address and its port, and ask whoever runs"
                    + " the network whether a firewall is in the way.");
        }
        if (broken instanceof SocketTimeoutException) {
            return Optional.of("It took too long to answer. Try again; if it stays so, ask whoever runs the network"
                    + " whether a firewall or proxy is in the way.");
        }
        return Optional.empty();
    }
}
