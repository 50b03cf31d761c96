package org.lectern.page;

import java.util.regex.Pattern;

/**
 * Makes of what kramdown, MyST and others add to Markdown what plain Markdown has for it, line for line. HTML stays whole
 * where these read on to its end, and depth is bounded.
 */
final class MarkdownDialect {

    private static final int DEEPEST_INDENT = 200;

    private static final Pattern FENCE = Pattern.compile("\\s{0,9}(`{3,}|~{3,})(.*)");
    private static final Pattern DIRECTIVE =
            Pattern.compile("\\s{0,9}(?:`{3,}|~{3,}|:{3,})\\s{0,9}\\{[\\w:-]{1,40}\\}(.*)");
    private static final Pattern OPTION = Pattern.compile("\\s{0,9}:[\\w-]{1,40}:.*");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^}\\n]*\\}");
    private static final Pattern DEFINITION = Pattern.compile("^(\\s*):(\\s+\\S)");
    private static final Pattern DAY =
            Pattern.compile("^(\\s*\\d{1,2})\\.(\\s{1,3}(?:" + DateTrace.MONTH + ")\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOO_DEEP =
            Pattern.compile("^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){40}[->*+ \\t]*");
    private static final Pattern HTML_OPEN = Pattern.compile("(?i)<(table|ul|ol|dl)\\b");
    private static final Pattern HTML_CLOSE = Pattern.compile("(?i)</(table|ul|ol|dl)\\s{0,9}>");

    private final String[] lines;
    private final StringBuilder plain = new StringBuilder();
    private String fence = "";
    private boolean directive;
    private int html;

    MarkdownDialect(String text) {
        this.lines = text.split("\n", -1);
    }

    String plain() {
        for (var i = 0; i < lines.length; i++) {
            plain.append(i == 0 ? "" : "\n").append(line(i));
        }
        return plain.toString();
    }

    /** Whether the text ends before a block of code does; known once it is made plain. */
    boolean endsInFence() {
        return !fence.isEmpty();
    }

    private String line(int i) {
        var line = lines[i];
        var marks = FENCE.matcher(line);
        if (marks.matches()
                && (fence.isEmpty()
                        || (marks.group(1).startsWith(fence) && marks.group(2).isBlank()))) {
            return fence(line, marks.group(1));
        }
        if (!fence.isEmpty() && !directive) {
            return line;
        }
        var title = DIRECTIVE.matcher(line);
        if (line.startsWith(":::") || (directive && OPTION.matcher(line).matches())) {
            return title.matches() ? title.group(1) : "";
        }
        return line.isBlank() ? blank(i) : text(line);
    }

    /** What directives hold is text, not code. */
    private String fence(String line, String marks) {
        var title = DIRECTIVE.matcher(line);
        var opens = fence.isEmpty();
        var shown = opens ? title.matches() : directive;
        directive = opens && shown;
        fence = opens ? marks : "";
        return !shown ? line : opens ? title.group(1) : "";
    }

    private String text(String line) {
        html = Math.max(0, html + count(HTML_OPEN, line) - count(HTML_CLOSE, line));
        var text = ATTRIBUTES.matcher(line).replaceAll("");
        text = TOO_DEEP.matcher(indented(text)).replaceFirst("");
        return html > 0
                ? text
                : DAY.matcher(DEFINITION.matcher(text).replaceFirst("$1-$2")).replaceFirst("$1\\\\.$2");
    }

    private static String indented(String line) {
        var indent = (int) line.chars().takeWhile(c -> c == ' ' || c == '\t').count();
        return indent > DEEPEST_INDENT ? line.substring(indent - DEEPEST_INDENT) : line;
    }

    /** An empty line would end the HTML in Markdown's eyes, and what follows, being indented, become code. */
    private String blank(int i) {
        var next = i + 1;
        while (next < lines.length && lines[next].isBlank() && next < i + 50) {
            next++;
        }
        return html > 0 && next < lines.length && lines[next].strip().startsWith("<") ? "<!---->" : "";
    }

    private static int count(Pattern pattern, String line) {
        return (int) pattern.matcher(line).results().count();
    }
}
