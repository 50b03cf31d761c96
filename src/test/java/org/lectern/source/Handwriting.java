package org.lectern.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A document as some author might have typed it, in any mix of styles, with comments wherever they may stand. */
final class Handwriting {

    /** How a node is typed. */
    enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL,
        KEEP,
        FOLDED,
        GROUP,
        LIST
    }

    /** A text, or a group or list of parts. */
    record Node(Style style, String text, boolean inBrackets, List<Part> parts) {

        boolean isText() {
            return style != Style.GROUP && style != Style.LIST;
        }

        Object meaning() {
            if (isText()) {
                return style == Style.LITERAL ? text + "\n" : style == Style.KEEP ? text + "\n\n" : text;
            }
            if (style == Style.LIST) {
                return parts.stream().map(part -> part.node().meaning()).toList();
            }
            Map<String, Object> meaning = new LinkedHashMap<>();
            parts.forEach(
                    part -> meaning.put(String.valueOf(part.key()), part.node().meaning()));
            return meaning;
        }
    }

    /** One key or item, with the comments of its own. */
    record Part(
            @Nullable String key,
            Node node,
            @Nullable String above,
            @Nullable String behind,
            boolean spaced) {}

    private static final List<String> TEXTS = List.of(
            "a",
            "two words",
            "2025-09-02",
            "it's",
            "say \"so\"",
            "x: y",
            "#1",
            "- dash",
            "é😀 end",
            "null",
            "[",
            "a, b",
            "");

    private final Random random;
    private final boolean comments;
    private final StringBuilder text = new StringBuilder();
    private int number;

    private Handwriting(Random random, boolean comments) {
        this.random = random;
        this.comments = comments;
    }

    static Node document(Random random) {
        return new Handwriting(random, random.nextInt(4) > 0).group(0, false);
    }

    static String write(Node document, Random random) {
        var writer = new Handwriting(random, true);
        writer.text.append(random.nextInt(3) == 0 ? "# head\n\n" : "");
        writer.block(document, "");
        var written = writer.text.toString();
        var whole = random.nextInt(6) == 0 && !written.contains("|")
                ? written.stripTrailing()
                : written + "# tail\n".repeat(random.nextInt(2));
        return random.nextInt(5) == 0 ? whole.replace("\n", "\r\n") : whole;
    }

    static String words(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Node node(int depth, boolean within) {
        int kind = random.nextInt(depth > 3 ? 4 : 8);
        return kind < 4 ? leaf(within) : kind < 6 ? group(depth, within) : list(depth, within);
    }

    private Node group(int depth, boolean within) {
        boolean inBrackets = within || (depth > 0 && random.nextInt(3) == 0);
        return new Node(Style.GROUP, "", inBrackets, parts(depth, inBrackets, true));
    }

    private Node list(int depth, boolean within) {
        boolean inBrackets = within || random.nextInt(3) == 0;
        return new Node(Style.LIST, "", inBrackets, parts(depth, inBrackets, false));
    }

    private List<Part> parts(int depth, boolean inBrackets, boolean keyed) {
        List<Part> parts = new ArrayList<>();
        boolean spaced = random.nextInt(4) == 0;
        for (int i = random.nextInt(4) + (inBrackets ? 0 : 1); i > 0; i--) {
            var key = keyed ? "key" + ++number : null;
            parts.add(new Part(key, node(depth + 1, inBrackets), comment(inBrackets), comment(inBrackets), spaced));
        }
        return parts;
    }

    private @Nullable String comment(boolean inBrackets) {
        return inBrackets || !comments || random.nextInt(4) > 0 ? null : "# remark " + ++number;
    }

    private Node leaf(boolean within) {
        var words = words(random);
        boolean plain = words.matches("[a-z0-9é😀][a-z0-9 é😀-]*");
        var styles = within
                ? List.of(Style.SINGLE, Style.DOUBLE, Style.PLAIN)
                : List.of(Style.SINGLE, Style.DOUBLE, Style.LITERAL, Style.KEEP, Style.FOLDED, Style.PLAIN);
        var style = styles.get(random.nextInt(plain ? styles.size() : styles.size() - 1));
        boolean inLines = style == Style.LITERAL || style == Style.KEEP || style == Style.FOLDED;
        return new Node(style, inLines && words.isEmpty() ? "# no comment" : words, within, List.of());
    }

    private void block(Node node, String indent) {
        for (var part : node.parts()) {
            text.append(part.spaced() && !text.isEmpty() && !text.toString().endsWith("\n\n") ? "\n" : "");
            text.append(part.above() == null ? "" : indent + part.above() + "\n");
            part(part, indent, true);
        }
    }

    private void part(Part part, String indent, boolean indented) {
        var node = part.node();
        var behind = part.behind() == null ? "" : "  " + part.behind();
        text.append(indented ? indent : "").append(part.key() == null ? "-" : part.key() + ":");
        if (node.isText() || node.inBrackets()) {
            text.append(' ').append(node.isText() ? leaf(node, indent) : bracketed(node, indent));
            boolean inLines = node.isText() && text.charAt(text.length() - 1) == '\n';
            text.append(inLines ? "" : behind + "\n");
        } else if (part.key() == null
                && part.behind() == null
                && node.parts().get(0).above() == null) {
            text.append("   ");
            part(node.parts().get(0), indent + "    ", false);
            block(
                    new Node(
                            node.style(),
                            "",
                            false,
                            node.parts().subList(1, node.parts().size())),
                    indent + "    ");
        } else {
            boolean flush = part.key() != null && node.style() == Style.LIST && number % 2 == 0;
            text.append(behind).append('\n');
            block(node, flush ? indent : indent + "  ");
        }
    }

    private String leaf(Node node, String indent) {
        return switch (node.style()) {
            case SINGLE -> "'" + node.text().replace("'", "''") + "'";
            case DOUBLE -> "\"" + node.text().replace("\"", "\\\"") + "\"";
            case LITERAL -> "|\n" + indent + "   " + node.text() + "\n";
            case KEEP -> "|+\n" + indent + "   " + node.text() + "\n\n";
            case FOLDED -> ">-\n" + indent + "   " + node.text() + "\n";
            default -> node.text();
        };
    }

    private String bracketed(Node node, String indent) {
        if (node.isText()) {
            return leaf(node, indent);
        }
        boolean keyed = node.style() == Style.GROUP;
        var parts = node.parts().stream()
                .map(part -> (keyed ? part.key() + ": " : "") + bracketed(part.node(), indent))
                .toList();
        boolean broken = parts.size() > 1 && node.text().length() + random.nextInt(3) == 0;
        var inside = String.join(broken ? ",\n" + indent + "    " : ", ", parts);
        return keyed ? "{" + inside + "}" : "[ " + inside + (broken ? ",]" : "]");
    }
}
