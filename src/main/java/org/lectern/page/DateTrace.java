package org.lectern.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Table;

/** Whether dates stand on a page at all; what they mean is not asked here. */
final class DateTrace {

    static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)[a-zäûé]{0,6}";
    private static final String DATES = "(?:" + MONTH + "\\.?\\s{0,3}\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s{0,3}"
            + MONTH + "|\\d{1,2}/\\d{1,2}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\s?\\d{1,2}\\.)";
    private static final Pattern DATE = Pattern.compile("(?iu)\\b" + DATES + "(?![a-z])");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)\\s{0,9}(?:\\p{L}{2,10}[.,]?\\s{1,3})?" + DATES + "\\s{0,3}(?:[:–—-].*)?", Pattern.DOTALL);

    private DateTrace() {}

    static long count(String text, int atMost) {
        return DATE.matcher(text).results().limit(atMost).count();
    }

    /** Whether a line begins with a date in the way of a list of dates. */
    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }

    static boolean isOn(List<Block> blocks) {
        return blocks.stream().flatMap(DateTrace::texts).anyMatch(text -> count(text, 1) > 0);
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.lines().stream())
                    .map(line -> line.text().text());
        }
        return Stream.of(
                block instanceof Heading heading
                        ? heading.text().text()
                        : ((Line) block).text().text());
    }
}
