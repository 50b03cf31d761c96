package org.lectern.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.page.Block.Cell;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;
import org.lectern.page.YamlDatum.Entry;
import org.lectern.page.YamlDatum.Mapping;
import org.lectern.page.YamlDatum.Scalar;
import org.lectern.page.YamlDatum.Sequence;

/** Records as one table: a column for each key that any of them has, named in the first row. */
final class DataTable {

    /** Above this the records have hardly a key in common, and a table of them would be mostly holes. */
    private static final int WIDEST = 60;

    private static final Cell EMPTY = new Cell(List.of(), false);

    private final List<Doubt> doubts;

    private DataTable(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    static List<Block> of(Sequence sequence, List<Doubt> doubts) {
        return new DataTable(doubts).blocks(sequence.line(), sequence.records());
    }

    /** Records that stand under keys: the keys are the first column. */
    static List<Block> keyed(Mapping mapping, List<Doubt> doubts) {
        var records = mapping.entries().stream().map(DataTable::withKey).toList();
        return new DataTable(doubts).blocks(mapping.line(), records);
    }

    private static Mapping withKey(Entry entry) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(entry.line(), "", new Scalar(entry.line(), entry.key())));
        entries.addAll(((Mapping) entry.value()).entries());
        return new Mapping(entry.line(), entries);
    }

    private List<Block> blocks(int line, List<Mapping> records) {
        var columns = columns(records);
        if (columns.size() > WIDEST) {
            return List.copyOf(new YamlCell(doubts).lines(new Sequence(line, List.copyOf(records))));
        }
        var rows = new ArrayList<Row>();
        rows.add(header(line, columns));
        records.forEach(each -> rows.add(row(each, columns)));
        return List.of(new Table(line, rows));
    }

    private static Map<String, Integer> columns(List<Mapping> records) {
        var columns = new LinkedHashMap<String, Integer>();
        for (var each : records) {
            each.entries().forEach(entry -> columns.putIfAbsent(entry.key(), columns.size()));
        }
        return columns;
    }

    private static Row header(int line, Map<String, Integer> columns) {
        var cells = columns.keySet().stream()
                .map(key -> key.isEmpty() ? EMPTY : new Cell(List.of(new Line(line, 0, Rich.plain(key))), false))
                .toList();
        return new Row(line, true, cells);
    }

    private Row row(Mapping entries, Map<String, Integer> columns) {
        var cells = new ArrayList<Cell>(java.util.Collections.nCopies(columns.size(), EMPTY));
        for (var entry : entries.entries()) {
            var column = columns.getOrDefault(entry.key(), 0);
            cells.set(column, new Cell(new YamlCell(doubts).lines(entry), false));
        }
        return new Row(entries.line(), false, cells);
    }
}
