package org.lectern.google;

import org.lectern.sync.Receipt;

/** One change as one request, sent alone or as part of a batch. */
interface Write<T> extends CalendarApi.Call<T> {

    /** What it left behind. */
    Receipt done(T answer);

    /** Another way to the same end, or the failure. */
    Receipt refused(Refused no);

    /** Whether asking again a little later may help, beyond what the http package knows. */
    default boolean mayPass(Refused no) {
        return no.isCollision();
    }
}
