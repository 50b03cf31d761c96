package org.lectern.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.source.PartEdits.Added;
import org.lectern.source.YamlParts.Part;

/** Writes edits of a group or list whose parts stand in lines of their own. */
final class LineEdits {

    private final TextLines lines;
    private final Splices splices;
    private final YamlNode node;
    private final List<Part> parts;
    private final PartEdits edits;
    private final int column;
    private final String indent;

    /** Whether the first part stands behind something, as in {@code - id: week-2}. */
    private final boolean sharesLine;

    LineEdits(TextLines lines, YamlParts places, Splices splices, YamlNode node, PartEdits edits) {
        this.lines = lines;
        this.splices = splices;
        this.node = node;
        this.parts = places.of(node);
        this.edits = edits;
        this.column = lines.column(parts.get(0).start());
        this.indent = " ".repeat(column);
        this.sharesLine = !lines.startsLine(parts.get(0).start());
    }

    /**
     * Puts the edits among the splices.
     *
     * @param value where the group or list as a value begins, right behind its colon or dash; -1 for the whole file
     */
    void splice(int value) {
        if (!edits.keepsAny(parts.size()) && sharesLine) {
            var last = parts.get(parts.size() - 1);
            splices.replace(parts.get(0).start(), last.end(), written(all().strip()));
            return;
        }
        edits.replaced().forEach((part, text) -> replace(parts.get(part), text));
        if (edits.keepsAny(parts.size())) {
            edits.runs(parts.size()).forEach(run -> remove(run[0], run[1]));
            edits.added().forEach(this::add);
        } else {
            replaceAll(value);
        }
        edits.comments().forEach(this::comment);
        edits.disabled().forEach(part -> disable(parts.get(part)));
    }

    private void comment(int number, String text) {
        text.lines().forEach(one -> lineAbove(number, ("# " + one).strip()));
    }

    private void lineAbove(int number, String text) {
        int line = lines.start(parts.get(number).start());
        splices.insert(line, written(lines.text().substring(line, lines.skipBlanks(line)) + text + "\n"));
    }

    private void disable(Part part) {
        splices.insert(part.start(), "# ");
        for (int line = lines.next(part.start()); line < part.after(); line = lines.next(line)) {
            if (!lines.isBlank(line)) {
                splices.insert(Math.min(line + column, lines.skipBlanks(line)), "# ");
            }
        }
    }

    private void replace(Part part, YamlText value) {
        int prefix =
                column + (part.key() == null ? 0 : YamlQuotes.key(part.key()).length()) + 1;
        var text = lines(new Added(part.key(), value)).substring(prefix);
        int head = text.indexOf('\n');
        boolean below =
                lines.next(part.value()) <= lines.offset(part.node().span().start());
        int rest = below ? lines.next(part.value()) : part.after();
        splices.replace(part.value(), below ? part.value() : part.end(), text.substring(0, head));
        splices.delete(rest, part.after());
        if (head + 1 < text.length()) {
            insertLines(rest, text.substring(head + 1));
        }
    }

    /** The comments right above a part, and one of the blank lines around it, go with it. */
    private void remove(int first, int next) {
        if (first == 0 && sharesLine) {
            removeBehindDash(next);
            return;
        }
        int from = lead(first);
        int to = parts.get(next - 1).after();
        splices.delete(from, to);
        if (from > 0 && lines.isBlank(lines.start(from - 1))) {
            int blank = to;
            while (blank < lines.length() && lines.isBlank(blank)) {
                blank = lines.next(blank);
            }
            splices.delete(to, blank);
        }
    }

    /** The next part comes into the place of the first ones, and the comments above it above that. */
    private void removeBehindDash(int next) {
        int start = parts.get(next).start();
        lines.text().substring(lead(next), lines.start(start)).lines().forEach(line -> lineAbove(0, line.strip()));
        splices.delete(parts.get(0).start(), start);
    }

    private void add(int before, List<Added> added) {
        int kept = edits.keptBefore(before);
        var text = added.stream().map(this::lines).collect(Collectors.joining(isSpaced() ? "\n" : ""));
        if (kept >= 0) {
            int at = parts.get(kept).after();
            insertLines(at, (isSpaced() && !lines.isBlank(lines.start(at - 1)) ? "\n" : "") + text);
        } else if (sharesLine) {
            splices.insert(parts.get(edits.firstKept()).start(), written(text.substring(column) + indent));
        } else {
            splices.insert(lead(edits.firstKept()), written(text + (isSpaced() ? "\n" : "")));
        }
    }

    private void replaceAll(int value) {
        var last = parts.get(parts.size() - 1);
        if (!edits.allAdded().isEmpty()) {
            insertLines(last.after(), all());
        } else if (value < 0) {
            splices.insert(lines.start(parts.get(0).start()), written(all()));
        } else {
            splices.insert(value, " " + all().strip());
        }
        edits.runs(parts.size())
                .forEach(run ->
                        splices.delete(lead(run[0]), parts.get(run[1] - 1).after()));
    }

    /** All that is there when nothing of before is left. */
    private String all() {
        var added = edits.allAdded().stream().map(this::lines).collect(Collectors.joining());
        return added.isEmpty() ? nothing() + "\n" : added;
    }

    private String nothing() {
        return node instanceof YamlMap ? "{}" : "[]";
    }

    private void insertLines(int at, String text) {
        boolean endsWithin = at > 0 && lines.at(at - 1) != '\n' && lines.at(at - 1) != '\r';
        splices.insert(at, written(endsWithin ? "\n" + text.substring(0, text.length() - 1) : text));
    }

    /** Where the comments right above a part begin, or its own line. */
    private int lead(int number) {
        int bound = number == 0 ? 0 : parts.get(number - 1).after();
        int line = lines.start(parts.get(number).start());
        while (line > bound && lines.isComment(lines.start(line - 1), column) && lines.start(line - 1) >= bound) {
            line = lines.start(line - 1);
        }
        return line;
    }

    private String written(String text) {
        return lines.withItsLineEnds(text);
    }

    private boolean isSpaced() {
        return IntStream.range(1, parts.size()).anyMatch(part -> lines.isBlank(lines.start(lead(part) - 1)));
    }

    private String lines(Added part) {
        return part.key() == null
                ? YamlLayout.item(part.value(), indent)
                : YamlLayout.pair(part.key(), part.value(), indent);
    }
}
