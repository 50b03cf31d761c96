package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Table;

/** Walks through a page and gathers the entries of its schedule, from lines, lists and tables. */
final class Rows {

    private static final Pattern NEWS = Pattern.compile("(?i).*\\b(?:news|announcements?|updates?|change ?log)\\b.*");

    private static final Pattern WEEKS = Pattern.compile("(?i)\\bweeks?\\b");

    private final Remainder remainder;
    private final List<PageRow> rows = new ArrayList<>();
    private Optional<ListRows> open = Optional.empty();
    private String section = "";
    private @Nullable PageRow labelOfWeek;

    private Rows(Remainder remainder) {
        this.remainder = remainder;
    }

    static List<PageRow> of(Document page, Remainder remainder) {
        var reader = new Rows(remainder);
        page.blocks().forEach(reader::take);
        WeekTables.join(page, reader.rows, remainder);
        return reader.rows;
    }

    private void take(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Line line) {
            line(line);
        } else if (block instanceof Table table) {
            open = Optional.empty();
            rows.addAll(TableRows.read(table, section, remainder));
        }
    }

    private void heading(Heading heading) {
        open = Optional.empty();
        var start = RowStart.of(heading.text().text());
        if (start.isPresent() && !isNews()) {
            begin(heading.line(), -1, heading.text(), start.get());
            remainder.place(heading);
        } else {
            section = heading.text().text();
        }
    }

    private void line(Line line) {
        var start = RowStart.of(line.text().text());
        if (start.isPresent() && !isNews() && !isWithin(line)) {
            begin(line.line(), line.depth(), line.text(), start.get());
            remainder.place(line);
        } else if (open.filter(row -> row.take(line)).isPresent()) {
            remainder.place(line);
        } else {
            open = Optional.empty();
            section = isHeading(line) ? line.text().text() : section;
        }
    }

    private boolean isNews() {
        return NEWS.matcher(section).matches();
    }

    /** A dated line deeper in a list tells more of the entry above it. */
    private boolean isWithin(Line line) {
        return open.filter(row -> row.isAbove(line)).isPresent();
    }

    private void begin(int at, int depth, Rich text, RowStart start) {
        if (!rows.isEmpty()
                && open.isPresent()
                && rows.get(rows.size() - 1).isLabelOfWeek()
                && open.get().isOuter(depth)) {
            labelOfWeek = rows.remove(rows.size() - 1);
        }
        var row = new PageRow(at, section, false);
        row.starts(start);
        row.inWeek(RowStart.week(section));
        if (labelOfWeek != null && depth > 0) {
            row.inWeek(labelOfWeek.week());
        }
        row.inWeek(WEEKS.matcher(section).find() ? RowStart.week("week " + text.text()) : null);
        row.add(Role.TOPIC, "", at, Cuts.from(text, start.to()));
        if (text.struck()) {
            row.strike();
        }
        rows.add(row);
        open = Optional.of(new ListRows(row, depth));
    }

    /** In plain text, and on careless pages, headings are short lines. */
    static boolean isHeading(Line line) {
        var text = line.text().text();
        return line.depth() == 0
                && text.length() <= 60
                && !text.isBlank()
                && !text.matches(".*[.;,!?]\\s*$")
                && text.split("\\s+").length <= 7;
    }
}
