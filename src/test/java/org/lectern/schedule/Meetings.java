package org.lectern.schedule;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series for a test. Where a test says nothing: those of COS 597A. */
public final class Meetings {

    private static final Person TRI = new Person("Tri Dao", URI.create("https://tridao.me"));

    private final String id;
    private final Kind kind;
    private final @Nullable Person host;
    private final List<Amendment> amendments = new ArrayList<>();
    private @Nullable String section;
    private Recurrence recurrence;
    private Slot slot;

    private Meetings(String id, Kind kind, @Nullable Person host, DayOfWeek day, Slot slot) {
        this.id = id;
        this.kind = kind;
        this.host = host;
        this.recurrence = Recurrence.Weekly.on(List.of(day));
        this.slot = slot;
    }

    /** Tuesdays 10:40-12:00, Friend Center 016. */
    public static Meetings lecture() {
        return lecture("lecture");
    }

    public static Meetings lecture(String id) {
        return new Meetings(
                id,
                Kind.LECTURE,
                null,
                DayOfWeek.TUESDAY,
                new Slot(LocalTime.of(10, 40), LocalTime.of(12, 0), "Friend Center 016", null));
    }

    /** Thursdays 13:30-14:30, COS 420, Tri Dao. */
    public static Meetings officeHours() {
        return new Meetings(
                "office-hours",
                Kind.OFFICE_HOURS,
                TRI,
                DayOfWeek.THURSDAY,
                new Slot(LocalTime.of(13, 30), LocalTime.of(14, 30), "COS 420", null));
    }

    /** Wednesdays 10:40-12:00, COS 105, of one section. */
    public static Meetings precept(String id, String section) {
        var precept = new Meetings(
                id,
                Kind.RECITATION,
                null,
                DayOfWeek.WEDNESDAY,
                new Slot(LocalTime.of(10, 40), LocalTime.of(12, 0), "COS 105", null));
        precept.section = section;
        return precept;
    }

    public Meetings on(DayOfWeek day, String at) {
        recurrence = Recurrence.Weekly.on(List.of(day));
        return at(at);
    }

    public Meetings on(DayOfWeek... days) {
        recurrence = Recurrence.Weekly.on(List.of(days));
        return this;
    }

    /** Only where a session says so. */
    public Meetings bySession() {
        recurrence = new Recurrence.BySession();
        return this;
    }

    public Meetings at(String at) {
        slot = new Slot(start(at), end(at), slot.place(), null);
        return this;
    }

    public Meetings in(String place) {
        slot = new Slot(slot.start(), slot.end(), place, null);
        return this;
    }

    public Meetings cancelledOn(String date, String reason) {
        amendments.add(new Amendment.Cancelled(LocalDate.parse(date), reason));
        return this;
    }

    public Meetings movedFrom(String date, String to) {
        amendments.add(Amendment.Changed.moved(LocalDate.parse(date), LocalDate.parse(to), null, null, null));
        return this;
    }

    public Meetings movedTo(String date, @Nullable String at, @Nullable String place) {
        amendments.add(Amendment.Changed.moved(
                LocalDate.parse(date), null, at == null ? null : start(at), at == null ? null : end(at), place));
        return this;
    }

    public Series build() {
        return new Series(id, kind, kind.label(), section, host, recurrence, slot, Details.NONE, List.of(), amendments);
    }

    static LocalTime start(String at) {
        return LocalTime.parse(at.substring(0, 5));
    }

    static LocalTime end(String at) {
        return LocalTime.parse(at.substring(6));
    }
}
