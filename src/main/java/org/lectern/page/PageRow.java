package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of a page's schedule as it is read, line by line: dates, a title and what stands below or beside it. */
final class PageRow {

    /** A line that belongs to the row; {@code label} is what its column or list is called. */
    record Detail(Role role, String label, int line, Rich text) {}

    /** What the dates of a row are. */
    enum Purpose {
        MEETING,
        DUE,
        RELEASED
    }

    private final int line;
    private final String section;
    private final boolean inTable;
    private final List<RowStart> starts = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private @Nullable Integer week;
    private boolean struck;
    private Purpose purpose = Purpose.MEETING;

    /** @param section the heading it stands under */
    PageRow(int line, String section, boolean inTable) {
        this.line = line;
        this.section = section;
        this.inTable = inTable;
    }

    int line() {
        return line;
    }

    String section() {
        return section;
    }

    boolean isInTable() {
        return inTable;
    }

    @Nullable
    Integer week() {
        return week;
    }

    void inWeek(@Nullable Integer number) {
        week = week == null ? number : week;
    }

    /** Whether it is struck out as a whole, or its title is. */
    boolean isStruck() {
        return struck
                || (hasTitle()
                        && details(Role.TOPIC).allMatch(detail -> detail.text().struck()));
    }

    void strike() {
        struck = true;
    }

    Purpose purpose() {
        return purpose;
    }

    void isFor(Purpose other) {
        purpose = other;
    }

    /** The words before its date, such as {@code Lab 3}. */
    String label() {
        return starts.isEmpty() ? "" : starts.get(0).label();
    }

    /** Whether it only names the days of a week, for what stands below it. */
    boolean isLabelOfWeek() {
        return details.isEmpty()
                && starts.stream().anyMatch(start -> start.date().range());
    }

    List<RowStart> starts() {
        return starts;
    }

    void starts(RowStart start) {
        starts.add(start);
        inWeek(start.week());
    }

    List<Detail> details() {
        return details;
    }

    void add(Role role, String label, int at, Rich text) {
        if (!text.text().isBlank() || !text.links().isEmpty()) {
            details.add(new Detail(role, label, at, text));
        }
    }

    Stream<Detail> details(Role role) {
        return details.stream().filter(detail -> detail.role() == role);
    }

    /** What it was called before is but a remark, as another table has its title. */
    void yieldTitle() {
        details.replaceAll(detail ->
                detail.role() == Role.TOPIC ? new Detail(Role.NOTE, "", detail.line(), detail.text()) : detail);
    }

    boolean hasTitle() {
        return details(Role.TOPIC).findAny().isPresent();
    }
}
