package org.lectern.google;

import org.lectern.sync.Receipt;

/** Sends one write and sees it through. */
final class Writer {

    private final CalendarApi api;

    Writer(CalendarApi api) {
        this.api = api;
    }

    CalendarApi api() {
        return api;
    }

    <T> Receipt write(Write<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.done(api.call(write));
            } catch (Refused no) {
                if (attempt == Patience.ATTEMPTS || !write.mayPass(no)) {
                    return write.refused(no);
                }
                api.patience().waitAfter(attempt);
            }
        }
    }
}
