package org.lectern.jobs;

import java.time.Instant;

/**
 * A run that is not over, and whose it is.
 *
 * @param process as {@code pid@host}
 */
record Begun(long id, String process, Instant asked) {

    /**
     * Whether its process was one of the same host as this one, and is no more. A process that began after the run was
     * asked for only has the number of the one that ran it, as in containers.
     */
    boolean isOfADeadNeighbour(String here) {
        var pidAndHost = process.split("@", 2);
        boolean isHere = here.endsWith("@" + pidAndHost[pidAndHost.length - 1]);
        return isHere
                && pidAndHost[0].matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(pidAndHost[0]))
                        .filter(alive -> alive.info()
                                .startInstant()
                                .filter(asked::isBefore)
                                .isEmpty())
                        .isEmpty();
    }
}
