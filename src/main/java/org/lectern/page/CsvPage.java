package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import org.lectern.page.Block.Cell;
import org.lectern.page.Block.Row;
import org.lectern.page.Block.Table;
import org.lectern.page.Document.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads a sheet saved as CSV, with whatever its program puts between the cells. */
final class CsvPage implements FrontEnd {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private int rowLine;
    private int last = 1;

    @Override
    public PageResult read(PageText page) {
        doubts.addAll(page.doubts());
        var schema = CsvSchema.emptySchema().withColumnSeparator(CsvSeparator.of(page.text()));
        try (var cells = CSV.readerFor(String[].class).with(schema).createParser(page.text())) {
            for (var token = cells.nextToken(); token != null; token = cells.nextToken()) {
                take(token, cells);
            }
        } catch (JacksonException e) {
            endRow();
            doubts.add(new Doubt(
                    last, "A quoted cell in or after this row never ends, so the rest of the page is not read."));
        }
        var blocks = rows.isEmpty()
                ? List.<Block>of()
                : List.<Block>of(new Table(rows.get(0).line(), named()));
        return SitePage.of(new Document(Source.CSV, blocks, doubts));
    }

    private void take(JsonToken token, JsonParser cells) {
        if (token == JsonToken.END_ARRAY) {
            endRow();
        } else if (token == JsonToken.VALUE_STRING) {
            last = cells.currentTokenLocation().getLineNr();
            rowLine = row.isEmpty() ? last : rowLine;
            row.add(new Cell(Markup.lines(cells.getString(), last, 0, doubts), false));
        }
    }

    private void endRow() {
        if (row.stream().anyMatch(cell -> !cell.lines().isEmpty())) {
            rows.add(new Row(rowLine, false, row));
        }
        row.clear();
    }

    private List<Row> named() {
        return TextTable.withHeader(rows);
    }
}
