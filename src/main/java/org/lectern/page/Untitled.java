package org.lectern.page;

import java.util.List;
import java.util.Optional;
import org.lectern.page.PageRow.Detail;

/** Gives titles to the rows of a table that has no column for them: from words among its readings that link nowhere. */
final class Untitled {

    private Untitled() {}

    static List<PageRow> titled(List<PageRow> rows) {
        Optional<Detail> heading = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var first = readings(row).stream().findFirst().filter(Untitled::linksNowhere);
            var last = i + 1 < rows.size() ? announced(row) : Optional.<Detail>empty();
            first.ifPresent(detail -> name(row, last));
            if (first.isEmpty()) {
                heading.ifPresent(detail -> row.add(Role.TOPIC, "", detail.line(), detail.text()));
            }
            last.ifPresent(row.details()::remove);
            heading = last.isPresent() ? last : heading;
        }
        return rows;
    }

    /** All lines up to the first link, but not the heading of the next rows. */
    private static void name(PageRow row, Optional<Detail> next) {
        for (var detail : readings(row)) {
            if (!linksNowhere(detail) || next.equals(Optional.of(detail))) {
                return;
            }
            row.details().remove(detail);
            row.add(Role.TOPIC, "", detail.line(), detail.text());
        }
    }

    /** The last words under a row, in a row of their own, are the heading of the rows that follow. */
    private static Optional<Detail> announced(PageRow row) {
        var readings = readings(row);
        return readings.size() < 2
                ? Optional.empty()
                : Optional.of(readings.get(readings.size() - 1))
                        .filter(Untitled::linksNowhere)
                        .filter(last -> last.line() > row.line());
    }

    private static List<Detail> readings(PageRow row) {
        return row.details().stream()
                .filter(detail -> detail.role() == Role.READING || detail.role() == Role.RESOURCE)
                .toList();
    }

    private static boolean linksNowhere(Detail detail) {
        return detail.text().links().isEmpty();
    }
}
