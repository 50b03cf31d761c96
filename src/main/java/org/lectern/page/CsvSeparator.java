package org.lectern.page;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what stands between the cells: programs of different countries put commas, semicolons or tabs there. */
final class CsvSeparator {

    private static final int SAMPLE = 30;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private CsvSeparator() {}

    /** The one that stands equally often in the most rows. */
    static char of(String text) {
        var start = text.substring(0, Math.min(text.length(), 64 * 1024));
        var rows = QUOTED.matcher(start)
                .replaceAll("")
                .lines()
                .filter(row -> !row.isBlank())
                .limit(SAMPLE)
                .toList();
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong((Character separator) -> regularity(rows, separator))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(',');
    }

    private static long regularity(List<String> rows, char separator) {
        var first = rows.isEmpty() ? 0 : count(rows.get(0), separator);
        return first == 0
                ? 0
                : rows.stream().filter(row -> count(row, separator) == first).count();
    }

    private static long count(String row, char separator) {
        return row.chars().filter(c -> c == separator).count();
    }
}
