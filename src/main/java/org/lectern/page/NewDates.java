package org.lectern.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.schedule.Amendment;

/**
 * The dates of the pattern that the sessions of a file take by its page. All of them are looked at before one is written: a
 * session may take the date that another one leaves.
 */
final class NewDates {

    private final Patterns patterns;
    private final List<FiledSession> file;
    private final Map<Session, FiledSession> pairs;
    private final Map<String, LocalDate> dates = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();

    /**
     * @param file the sessions that stay
     * @param pairs the sessions of the page that may change their dates, with those of the file
     */
    NewDates(Patterns patterns, List<FiledSession> file, Map<Session, FiledSession> pairs) {
        this.patterns = patterns;
        this.file = file;
        this.pairs = pairs;
        while (!isSettled()) {
            dates.clear();
        }
    }

    /** The date of the pattern that a session will have; it is held there, or moved from it. */
    LocalDate of(FiledSession filed) {
        return dates.getOrDefault(filed.id(), filed.session().date());
    }

    /** Whether it cannot take the date of the page, as another session has that, or the one that it would be moved from. */
    boolean isRefused(FiledSession filed) {
        return refused.contains(filed.id());
    }

    /** Those that will have one of these dates. */
    List<String> on(Collection<LocalDate> days) {
        return file.stream()
                .filter(one -> days.contains(of(one)))
                .map(FiledSession::id)
                .toList();
    }

    /** The one of the series that will have this date. */
    Optional<FiledSession> on(String series, LocalDate date) {
        return file.stream()
                .filter(one -> one.session().series().equals(series) && of(one).equals(date))
                .findFirst();
    }

    /** The dates on which the series will meet without a session. */
    Set<LocalDate> free(String series) {
        var free = new TreeSet<>(patterns.of(series));
        file.stream().filter(one -> one.session().series().equals(series)).forEach(one -> free.remove(of(one)));
        return free;
    }

    /** Those that stay come first, then those on dates of the pattern; whoever finds no place stays, and it begins anew. */
    private boolean isSettled() {
        int before = refused.size();
        file.stream()
                .filter(one -> !isToChange(one))
                .forEach(one -> dates.put(one.id(), one.session().date()));
        pairs.forEach((page, filed) -> take(page, filed, true));
        pairs.forEach((page, filed) -> take(page, filed, false));
        return refused.size() == before;
    }

    private void take(Session page, FiledSession filed, boolean onPattern) {
        if (dates.containsKey(filed.id()) || isOnPattern(page, filed) != onPattern) {
            return;
        }
        var date = onPattern ? free(filed, SessionMatch.actual(page)) : away(page, filed);
        if (date == null) {
            refused.add(filed.id());
        } else {
            dates.put(filed.id(), date);
        }
    }

    /** The date it is moved away from: its own, else the one that the page counts it for. */
    private @Nullable LocalDate away(Session page, FiledSession filed) {
        var own = free(filed, filed.session().date());
        return own != null || !patterns.of(filed.session().series()).contains(page.date())
                ? own
                : free(filed, page.date());
    }

    private @Nullable LocalDate free(FiledSession filed, LocalDate date) {
        boolean taken = file.stream()
                .anyMatch(
                        other -> other.session().series().equals(filed.session().series())
                                && date.equals(dates.get(other.id())));
        return taken ? null : date;
    }

    private boolean isOnPattern(Session page, FiledSession filed) {
        var pattern = patterns.of(filed.session().series());
        return pattern.isEmpty() || pattern.contains(SessionMatch.actual(page));
    }

    private boolean isToChange(FiledSession filed) {
        return !refused.contains(filed.id())
                && pairs.entrySet().stream()
                        .anyMatch(pair -> pair.getValue().equals(filed) && isToChange(pair.getKey(), filed));
    }

    /** A topic has no date of its own, what is cancelled has none at all, and of two witnesses of a move the file is believed. */
    private static boolean isToChange(Session page, FiledSession filed) {
        var actual = SessionMatch.actual(page);
        return !filed.isTopic()
                && !page.cancelled()
                && !(filed.session().amendment() instanceof Amendment.Cancelled)
                && !actual.equals(filed.actual())
                && !(filed.isMoved() && actual.equals(filed.session().date()));
    }
}
