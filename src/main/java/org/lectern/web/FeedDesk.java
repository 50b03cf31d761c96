package org.lectern.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.lectern.access.Admission;
import org.lectern.access.Admissions;
import org.lectern.feed.FeedFormat;
import org.lectern.feed.FeedVariant;
import org.lectern.schedule.CourseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers who asks for a feed, as calendar programs really ask: contracts/ics-feeds.md sections 8, 10 and 12. */
@Component
final class FeedDesk {

    private static final Logger log = LoggerFactory.getLogger(FeedDesk.class);

    private final RenderedFeeds feeds;
    private final CurrentReleases releases;
    private final Admissions admissions;

    FeedDesk(RenderedFeeds feeds, CurrentReleases releases, Admissions admissions) {
        this.feeds = feeds;
        this.releases = releases;
        this.admissions = admissions;
    }

    /**
     * What is asked for.
     *
     * @param path as it was sent, with every escape
     * @param query as it was sent
     */
    record Question(String method, String path, @Nullable String query, HttpFields headers) {}

    /** The answer, if it needs nothing but memory; never waits. */
    @Nullable
    FeedAnswer ready(Question question) {
        try {
            return fromMemory(question);
        } catch (NotUnderstood meaningless) {
            return FeedAnswer.meaningless(meaningless);
        }
    }

    private @Nullable FeedAnswer fromMemory(Question question) {
        if (!HttpMethod.GET.is(question.method()) && !HttpMethod.HEAD.is(question.method())) {
            return FeedAnswer.NOT_ALLOWED;
        }
        var address = FeedAddress.of(question.path());
        if (address.isEmpty()) {
            return FeedAnswer.UNKNOWN;
        }
        if (releases.lastIfAny() == null) {
            return null;
        }
        return of(address.get(), question, true);
    }

    /** The answer, whatever it takes; the log has said what failed, and the server would log the address. */
    FeedAnswer answer(Question question) {
        try {
            return FeedAddress.of(question.path())
                    .map(address -> Objects.requireNonNull(of(address, question, false)))
                    .orElse(FeedAnswer.UNKNOWN);
        } catch (NotUnderstood meaningless) {
            return FeedAnswer.meaningless(meaningless);
        } catch (RuntimeException failure) {
            log.debug("Feed out of order", failure);
            return FeedAnswer.OUT_OF_ORDER;
        }
    }

    private @Nullable FeedAnswer of(FeedAddress address, Question question, boolean memoryOnly) {
        if (address.token() != null && address.course() != null) {
            var admission = admissions.of(address.course(), address.token());
            if (admission != Admission.GRANTED) {
                return admission == Admission.REVOKED ? FeedAnswer.REVOKED : FeedAnswer.UNKNOWN;
            }
        }
        var key = key(address, FeedQuery.of(question.query()), question.headers());
        if (key.courses().isEmpty()) {
            return FeedAnswer.UNKNOWN;
        }
        if (memoryOnly) {
            var feed = feeds.ready(key);
            return feed == null ? null : feed.answer(question.headers());
        }
        return feeds.of(key).map(feed -> feed.answer(question.headers())).orElse(FeedAnswer.UNKNOWN);
    }

    private FeedKey key(FeedAddress address, FeedQuery query, HttpFields headers) {
        boolean negotiated = address.format() == FeedFormat.ICALENDAR;
        var format = negotiated ? AcceptedFormat.of(headers.getValuesList(HttpHeader.ACCEPT)) : address.format();
        var variant = new FeedVariant(address.kind(), format, query.only(), query.section(), query.alarm());
        return new FeedKey(
                known(address, query), variant, address.course() == null, address.token() != null, negotiated);
    }

    /** Unknown courses are left out: one that is gone must not take the others along. */
    private List<CourseId> known(FeedAddress address, FeedQuery query) {
        var numbers = releases.last().numbers();
        var asked = address.course() != null
                ? Set.of(address.course())
                : Objects.requireNonNullElse(query.courses(), Set.<CourseId>of());
        return asked.stream().filter(numbers::containsKey).toList();
    }
}
