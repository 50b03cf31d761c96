package org.lectern.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;

/** Joins a table whose rows are numbered by week with the dates that the page gives the weeks elsewhere. */
final class WeekTables {

    private WeekTables() {}

    static void join(Document page, List<PageRow> rows, Remainder remainder) {
        Map<Integer, PageRow> byWeek = new HashMap<>();
        rows.stream()
                .filter(row -> row.week() != null && !row.isInTable())
                .forEach(row -> byWeek.putIfAbsent(week(row.week()), row));
        if (byWeek.isEmpty()) {
            return;
        }
        for (var block : page.blocks()) {
            if (block instanceof Table table) {
                var columns = Columns.of(table);
                int week = columns.roles().indexOf(Role.WEEK);
                if (columns.dates().isEmpty() && week >= 0) {
                    table.rows().stream()
                            .filter(row -> !row.header())
                            .forEach(row -> join(row, columns, week, byWeek, remainder));
                }
            }
        }
    }

    private static int week(@Nullable Integer week) {
        return week == null ? 0 : week;
    }

    private static void join(Row row, Columns columns, int column, Map<Integer, PageRow> byWeek, Remainder remainder) {
        var week = RowStart.week("week " + Columns.text(row, column).replaceFirst("(?i)^\\s*week", ""));
        var dated = byWeek.get(week(week));
        if (dated == null) {
            return;
        }
        remainder.place(row);
        dated.yieldTitle();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (i != column && !cell.lines().isEmpty()) {
                CellLines.add(dated, columns.roles().get(i), columns.labels().get(i), cell);
            }
        }
    }
}
