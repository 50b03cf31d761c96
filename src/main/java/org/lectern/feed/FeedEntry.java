package org.lectern.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Kind;
import org.lectern.schedule.Publishing.Cancelled;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.Stamp;
import org.lectern.schedule.When;

/**
 * One entry as a feed shows it, in whatever format.
 *
 * @param uid the same in every feed that shows the entry (contracts/ics-feeds.md F13, F16)
 * @param page where anybody can read of its course, in ASCII; null: nowhere
 * @param colour set where courses must be told apart; alone, a course leaves that to the calendar it is in
 * @param alarm how long before it begins the calendar rings; null: never
 */
record FeedEntry(
        Entry entry,
        Stamp stamp,
        Schedule schedule,
        String uid,
        boolean task,
        @Nullable URI page,
        @Nullable Colour colour,
        @Nullable Duration alarm) {

    static Stream<FeedEntry> of(FeedSource source, FeedVariant variant, Installation installation, boolean joined) {
        var schedule = source.schedule();
        var course = schedule.course().id();
        var page = Feed.page(schedule, installation).map(FeedEntry::ascii).orElse(null);
        return shown(schedule, variant).stream()
                .map(entry -> new FeedEntry(
                        entry,
                        stamp(entry, source),
                        schedule,
                        entry.key().uid(installation.namespace()),
                        variant.kind() == FeedKind.TASKS,
                        page,
                        joined ? Colour.of(course) : null,
                        mayRing(entry) ? variant.alarm() : null));
    }

    private static List<Entry> shown(Schedule schedule, FeedVariant variant) {
        boolean drop = schedule.publishing().feeds().cancelled() == Cancelled.DROP;
        return variant.kind().entries(schedule).stream()
                .filter(entry -> !(drop && entry.isCancelled()))
                .filter(entry -> variant.only().isEmpty() || variant.only().contains(entry.kind()))
                .filter(entry -> isFor(variant.section(), entry))
                .toList();
    }

    /** What is of no section is everybody's. */
    private static boolean isFor(@Nullable String section, Entry entry) {
        return section == null || entry.section() == null || entry.section().equals(section);
    }

    private static Stamp stamp(Entry entry, FeedSource source) {
        var stamp = source.stamps().get(entry.key().id());
        if (stamp == null) {
            throw new IllegalStateException("The entry '" + entry.key().id() + "' of "
                    + entry.key().course() + " has no stamp; a release must give one to every entry and reading list");
        }
        return stamp;
    }

    /** What has no time would ring at midnight, and nobody goes to what is cancelled. */
    private static boolean mayRing(Entry entry) {
        return entry.when() instanceof When.Timed
                && !entry.isCancelled()
                && (entry.kind().isMeeting() || entry.kind() == Kind.DEADLINE);
    }

    /** A day begins in the zone of its course. */
    Instant begins() {
        return entry.when() instanceof When.Timed timed
                ? timed.start().toInstant()
                : entry.when().date().atStartOfDay(schedule.course().zone()).toInstant();
    }

    /** Outlook shows a cancelled event like any other, so the title says it too (contracts/ics-feeds.md F22, F23). */
    String summary() {
        var summary = schedule.course().code() + ": " + entry.title();
        return PlainText.line(entry.isCancelled() ? "Cancelled: " + summary : summary);
    }

    Optional<String> location() {
        return Optional.ofNullable(entry.location()).map(PlainText::line).filter(place -> !place.isEmpty());
    }

    String description() {
        return EntryText.of(entry, schedule, page);
    }

    /** Where there is more about it: the address its author gave, else its course's page. */
    Optional<URI> url() {
        var own = entry.details().url();
        return Optional.ofNullable(own == null ? page : ascii(own));
    }

    private static URI ascii(URI address) {
        return URI.create(PlainText.address(address));
    }

    boolean isBusy() {
        return entry.kind().isBusy() && !entry.isCancelled();
    }
}
