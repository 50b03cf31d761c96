package org.lectern.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Session;

/**
 * Finds for each session of a page that of the file: by week label, then title, then date. Where two could be meant, or
 * the signs contradict one another, it is a question.
 */
final class SessionMatch {

    private final SeriesPairs series;
    private final List<Session> page;
    private final List<FiledSession> file;
    private final List<FiledSession> all;
    private final Map<Session, FiledSession> pairs = new LinkedHashMap<>();
    private final List<String> questions = new ArrayList<>();

    SessionMatch(SeriesPairs series, List<Session> page, List<FiledSession> file) {
        this.series = series;
        this.page = new ArrayList<>(page);
        this.file = new ArrayList<>(file);
        this.all = List.copyOf(file);
        round(one -> of(one, one.week()), one -> of(one, one.session().week()));
        round(
                one -> of(one, Alike.plain(one.title())),
                one -> of(one, Alike.plain(one.session().title())));
        round(one -> of(one, actual(one)), one -> of(one, one.actual()));
    }

    Map<Session, FiledSession> pairs() {
        return pairs;
    }

    /** Those of the page that the file has not, and that are no question. */
    List<Session> fresh() {
        return page;
    }

    /** Those of the file that the page has not, and that are no question. */
    List<FiledSession> gone() {
        return file;
    }

    List<String> questions() {
        return questions;
    }

    static LocalDate actual(Session session) {
        var moved = session.moved();
        return moved == null || moved.date() == null ? session.date() : moved.date();
    }

    private @Nullable List<Object> of(Session session, @Nullable Object sign) {
        return sign == null
                ? null
                : series.of(session).map(one -> List.of(one.id(), sign)).orElse(null);
    }

    private static @Nullable List<Object> of(FiledSession session, @Nullable Object sign) {
        return sign == null ? null : List.of(session.session().series(), sign);
    }

    /** Pairs those that have the same sign. */
    private void round(
            Function<Session, @Nullable List<Object>> ofPage, Function<FiledSession, @Nullable List<Object>> ofFile) {
        var signs =
                page.stream().map(ofPage).filter(Objects::nonNull).distinct().toList();
        for (var sign : signs) {
            var here = new ArrayList<>(
                    page.stream().filter(one -> sign.equals(ofPage.apply(one))).toList());
            var there = new ArrayList<>(
                    file.stream().filter(one -> sign.equals(ofFile.apply(one))).toList());
            pairAll(here, there, SessionMatch::sameTitle);
            pairAll(here, there, SessionMatch::sameDay);
            pairLast(here, there);
        }
    }

    private void pairAll(List<Session> here, List<FiledSession> there, BiPredicate<Session, FiledSession> same) {
        for (var one : List.copyOf(here)) {
            var found = there.stream().filter(other -> same.test(one, other)).toList();
            long rivals = found.isEmpty()
                    ? 0
                    : here.stream()
                            .filter(other -> same.test(other, found.get(0)))
                            .count();
            if (found.size() == 1 && rivals == 1) {
                pairs.put(one, found.get(0));
                here.remove(one);
                there.remove(found.get(0));
                page.remove(one);
                file.remove(found.get(0));
            }
        }
    }

    /** What is left is one and the same, if there is one on either side and nothing speaks against it. */
    private void pairLast(List<Session> here, List<FiledSession> there) {
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        var witness = here.size() == 1 && there.size() == 1 ? against(here.get(0), there.get(0)) : null;
        if (here.size() == 1 && there.size() == 1 && witness == null) {
            pairAll(here, there, (one, other) -> true);
            return;
        }
        var known = there.stream().map(FiledSession::id).collect(Collectors.joining(" or "));
        for (var one : here) {
            questions.add(about(one) + " could be " + known + (witness == null ? "" : ", but looks like " + witness)
                    + " in the file; which one? Nothing is changed for it.");
        }
        page.removeAll(here);
        file.removeAll(there);
    }

    /** What speaks against a pair: another session with both its title and day, or another week. */
    private @Nullable String against(Session one, FiledSession other) {
        var twin = all.stream()
                .filter(rival -> !rival.equals(other) && sameTitle(one, rival) && sameDay(one, rival))
                .findFirst();
        if (twin.isPresent() && !sameTitle(one, other) && !sameDay(one, other)) {
            file.remove(twin.get());
            return twin.get().id();
        }
        var week = other.session().week();
        boolean otherWeek = one.week() != null && week != null && !one.week().equals(week);
        return otherWeek && !sameTitle(one, other) ? "another one, of week " + one.week() + "," : null;
    }

    static String about(Session one) {
        return "line " + one.line() + " of the page, " + Words.date(actual(one)) + ", \"" + one.title() + "\"";
    }

    private static boolean sameTitle(Session one, FiledSession other) {
        return Alike.same(one.title(), other.session().title());
    }

    private static boolean sameDay(Session one, FiledSession other) {
        return actual(one).equals(other.actual());
    }
}
