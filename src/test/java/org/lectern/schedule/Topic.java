package org.lectern.schedule;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session for a test: of the series {@code lecture}, in no week, with no readings, unless the test says otherwise. */
public final class Topic {

    private final String id;
    private final LocalDate date;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private String series = "lecture";
    private String title;
    private @Nullable Integer week;
    private @Nullable Person host;
    private @Nullable URI online;
    private @Nullable Amendment amendment;

    private Topic(String id, String date) {
        this.id = id;
        this.date = LocalDate.parse(date);
        this.title = "Topic of " + id;
    }

    public static Topic topic(String id, String date) {
        return new Topic(id, date);
    }

    public Topic of(String series) {
        this.series = series;
        return this;
    }

    public Topic titled(String title) {
        this.title = title;
        return this;
    }

    public Topic inWeek(int week) {
        this.week = week;
        return this;
    }

    public Topic reading(String title, String arxiv) {
        readings.add(new Reading(title, List.of(), null, arxiv, null, true, null));
        return this;
    }

    public Topic by(String presenter) {
        people.add(new Person(presenter, null));
        return this;
    }

    public Topic heldBy(String host) {
        this.host = new Person(host, null);
        return this;
    }

    public Topic online(String address) {
        online = URI.create(address);
        return this;
    }

    public Topic movedTo(String to) {
        amendment = Amendment.Changed.moved(date, LocalDate.parse(to), null, null, null);
        return this;
    }

    public Topic movedTo(@Nullable String to, String at, @Nullable String place) {
        amendment = Amendment.Changed.moved(
                date, to == null ? null : LocalDate.parse(to), Meetings.start(at), Meetings.end(at), place);
        return this;
    }

    public Topic cancelled(String reason) {
        amendment = new Amendment.Cancelled(date, reason);
        return this;
    }

    public Session build() {
        return new Session(
                id, series, date, week, null, title, readings, host, people, online, Details.NONE, amendment);
    }
}
