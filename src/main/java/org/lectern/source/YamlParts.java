package org.lectern.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the parts of a group or list stand in their text. */
final class YamlParts {

    /**
     * One key with its value, or one item; offsets of chars.
     *
     * @param key null in a list
     * @param start of the key, or of the dash; in brackets that of the item
     * @param value where the value follows, right behind colon or dash
     * @param end behind the last char that says something
     * @param after where what comes next in lines of its own may stand
     */
    record Part(@Nullable String key, int start, int value, int end, int after, YamlNode node) {}

    private final TextLines lines;

    YamlParts(TextLines lines) {
        this.lines = lines;
    }

    List<Part> of(YamlNode node) {
        List<Part> parts = new ArrayList<>();
        if (node instanceof YamlMap map) {
            map.pairs().forEach((key, pair) -> parts.add(part(key, pair)));
        } else if (node instanceof YamlList list) {
            boolean inBrackets = isInBrackets(list);
            int from = start(list);
            for (var item : list.items()) {
                var part = inBrackets ? part(null, start(item), start(item), item) : dashed(list, from, item);
                parts.add(part);
                from = part.after();
            }
        }
        return parts;
    }

    boolean isInBrackets(YamlNode node) {
        char first = lines.at(start(node));
        return node instanceof YamlMap map ? map.closed() : node instanceof YamlList && first == '[';
    }

    int start(YamlNode node) {
        return lines.offset(node.span().start());
    }

    /** Behind the last char that says something: no blank lines, which the parser counts to a text in lines of its own. */
    int end(YamlNode node) {
        if (!(node instanceof Scalar) && !isInBrackets(node)) {
            return end(last(node));
        }
        int end = lines.offset(node.span().end());
        boolean strip = isInLines(node);
        while (strip && Character.isWhitespace(lines.at(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether it is a text in lines of its own, below the sign | or >. */
    boolean isInLines(YamlNode node) {
        char first = lines.at(start(node));
        return node instanceof Scalar scalar && !scalar.plain() && (first == '|' || first == '>');
    }

    private Part part(String key, YamlMap.Pair pair) {
        int colon = lines.skipBlanks(lines.offset(pair.keySpan().end()));
        int value =
                lines.at(colon) == ':' ? colon + 1 : lines.offset(pair.keySpan().end());
        return part(key, lines.offset(pair.keySpan().start()), value, pair.value());
    }

    private Part dashed(YamlList list, int from, YamlNode item) {
        int column = lines.column(start(list));
        int dash = lines.skipBlanks(from);
        while (dash < lines.length() && !(lines.at(dash) == '-' && lines.column(dash) == column)) {
            dash = lines.skipBlanks(lines.next(dash));
        }
        return part(null, dash, dash + 1, item);
    }

    private Part part(@Nullable String key, int start, int value, YamlNode node) {
        int end = Math.max(value, end(node));
        return new Part(
                key,
                start,
                value,
                end,
                keepsBlankLines(node) ? lines.offset(node.span().end()) : lines.next(end),
                node);
    }

    /** Whether blank lines below are part of the text, as its sign |+ says. */
    private boolean keepsBlankLines(YamlNode node) {
        if (node instanceof Scalar) {
            var head = lines.text().substring(start(node), Math.min(lines.length(), start(node) + 3));
            int end = lines.offset(node.span().end());
            return isInLines(node) && head.contains("+") && lines.start(end) == end;
        }
        return !isInBrackets(node) && keepsBlankLines(last(node));
    }

    /** What ends a group or list in lines of its own, which is never empty. */
    private static YamlNode last(YamlNode node) {
        var within = node instanceof YamlMap map
                ? map.pairs().values().stream().map(YamlMap.Pair::value).toList()
                : ((YamlList) node).items();
        return within.get(within.size() - 1);
    }
}
