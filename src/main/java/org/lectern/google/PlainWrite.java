package org.lectern.google;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lectern.sync.Receipt;

/**
 * A write whose refusal is either as good as success, because it is done already, or the end of it.
 *
 * @param what which object, at the beginning of a sentence
 */
record PlainWrite<T>(
        String what,
        CalendarApi.Call<T> call,
        Function<T, Receipt> left,
        Predicate<Refused> isDone,
        Supplier<Receipt> already)
        implements Write<T> {

    @Override
    public CalendarRequest<T> on(Calendar google) throws IOException {
        return call.on(google);
    }

    @Override
    public Receipt done(T answer) {
        return left.apply(answer);
    }

    @Override
    public Receipt refused(Refused no) {
        if (isDone.test(no)) {
            return already.get();
        }
        throw no.failure(what);
    }
}
