package org.lectern.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Kind;

/**
 * What was understood of a page, before it is written as a file: the place where a changed page and an existing file can
 * be compared.
 *
 * @param zone null where neither the page nor the installation says
 * @param first the first day of the term; null where the page has no date of a meeting
 * @param assumed what the author must confirm
 * @param doubts what the author must look at
 * @param missed what was not understood, by line
 */
record ImportedCourse(
        String id,
        @Nullable String code,
        @Nullable String title,
        @Nullable String institution,
        @Nullable String zone,
        @Nullable String term,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Person> people,
        List<Closed> closed,
        List<Series> series,
        List<Session> sessions,
        List<Deadline> deadlines,
        List<Doubt> assumed,
        List<Doubt> doubts,
        List<Doubt> missed) {

    ImportedCourse {
        people = List.copyOf(people);
        closed = List.copyOf(closed);
        series = List.copyOf(series);
        sessions = List.copyOf(sessions);
        deadlines = List.copyOf(deadlines);
        assumed = List.copyOf(assumed);
        doubts = List.copyOf(doubts);
        missed = List.copyOf(missed);
    }

    /** Somebody the page names, under a short name. */
    record Person(String key, String name, @Nullable String url) {}

    /** Days without class; one day where first is last. */
    record Closed(int line, LocalDate first, LocalDate last, String why) {}

    /** Start and end of day. */
    record Hours(LocalTime start, LocalTime end) {}

    /**
     * Meetings that repeat.
     *
     * @param title null where the kind says it
     * @param host the key of a person
     * @param days empty where it meets on its own dates only
     * @param stated the days that the page names, also where its dates do not keep to them
     * @param inWeeks whether the page's dates name weeks only, so that the dates of its sessions are taken from the days
     * @param dates its dates, where it has neither days nor sessions
     * @param single whether it is one meeting on the one of its dates
     * @param first null where the term's
     * @param hours null where the page does not say
     * @param online what the page says of meeting online; no address
     * @param remark for the author, as a comment
     */
    record Series(
            int line,
            String id,
            Kind kind,
            @Nullable String title,
            @Nullable String host,
            Set<DayOfWeek> days,
            Set<DayOfWeek> stated,
            boolean inWeeks,
            List<LocalDate> dates,
            boolean single,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Hours hours,
            @Nullable String place,
            @Nullable String online,
            @Nullable String remark) {}

    /**
     * What one meeting is about.
     *
     * @param meeting the series it belongs to; null for the only series of lectures
     * @param kind null where it is its series'
     * @param cancelled whether the page strikes it out
     * @param moved its own date, hours or place, where they differ from its series
     */
    record Session(
            int line,
            String id,
            @Nullable Integer week,
            @Nullable String meeting,
            LocalDate date,
            @Nullable Kind kind,
            String title,
            List<String> presenters,
            List<Reading> readings,
            List<Link> links,
            List<String> notes,
            boolean cancelled,
            @Nullable Moved moved) {

        Session {
            presenters = List.copyOf(presenters);
            readings = List.copyOf(readings);
            links = List.copyOf(links);
            notes = List.copyOf(notes);
        }
    }

    /** Where and when a meeting takes place instead. */
    record Moved(
            @Nullable LocalDate date,
            @Nullable Hours hours,
            @Nullable String place) {}

    /** Something to read. */
    record Reading(
            String title,
            @Nullable String url,
            @Nullable String arxiv,
            @Nullable String doi,
            boolean required) {}

    /** Material that is no reading. */
    record Link(String title, String url) {}

    /** Something due. */
    record Deadline(
            int line,
            String id,
            String title,
            LocalDate date,
            @Nullable LocalTime at) {}
}
