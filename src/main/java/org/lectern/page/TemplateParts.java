package org.lectern.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of a page what a site generator would replace: no reader ever sees the braces. */
final class TemplateParts {

    private static final int LONGEST = 5000;
    private static final int EXCERPT = 60;
    private static final Pattern OPENING = Pattern.compile("\\{\\{|\\{%|<\\?(?!xml)|<%");
    private static final Map<String, String> CLOSING = Map.of("{{", "}}", "{%", "%}", "<?", "?>", "<%", "%>");

    private static final Pattern COMMENT = Pattern.compile("\\{%-?\\s{0,9}(end)?comment\\s{0,9}-?%\\}");
    private static final Pattern SITE_ROOT =
            Pattern.compile("\\{\\{-?\\s{0,9}(?:site|page|\\.Site)\\.(?:base_?url|url|root|BaseURL)\\b[^}]*\\}\\}");
    private static final Pattern PATH = Pattern.compile(
            "\\{\\{-?\\s{0,9}[\"']([^\"'}\\n]+)[\"']\\s{0,9}\\|[^}\\n]*\\}\\}|\\{%-?\\s{0,9}link\\s{1,9}([^\\s%]+)\\s{0,9}-?%\\}");
    private static final Pattern UNSEEN = Pattern.compile("\\{%-?\\s{0,9}(?!include|for\\b)\\w");
    private static final Pattern LOOP = Pattern.compile("\\{%-?\\s{0,9}for\\b");
    private static final Pattern LOOP_END = Pattern.compile("\\{%-?\\s{0,9}endfor\\b");

    private final String text;
    private final StringBuilder rest = new StringBuilder();
    private final Map<String, Integer> nextClosing = new HashMap<>();
    private final int lastLoopEnd;
    private int loops;
    private int shown;
    private int firstAt;
    private String first = "";

    private TemplateParts(String text) {
        this.text = text;
        this.lastLoopEnd = text.lastIndexOf("endfor");
    }

    /** The page without them, in the same lines. */
    static PageText removed(PageText page) {
        var parts = new TemplateParts(page.text());
        parts.scan();
        return page.with(parts.rest.toString(), parts.doubts(page));
    }

    private void scan() {
        var opening = OPENING.matcher(text);
        var done = 0;
        while (opening.find(done)) {
            pass(done, opening.start());
            var end = end(opening.group(), opening.end());
            if (end - opening.start() > LONGEST) {
                rest.append(opening.group());
                done = opening.end();
            } else {
                rest.append(replacement(text.substring(opening.start(), end), opening.start()));
                done = end;
            }
        }
        pass(done, text.length());
    }

    /** What a loop repeats is shown once for each of its things, and never as it stands here. */
    private void pass(int from, int to) {
        rest.append(loops > 0 && to <= lastLoopEnd ? lineEnds(text.substring(from, to)) : text.substring(from, to));
    }

    /** Looked up anew only behind the last one found, or a page of mere openings would take for ever. */
    private int end(String opening, int from) {
        if (nextClosing.getOrDefault(opening, 0) < from) {
            var found = text.indexOf(CLOSING.getOrDefault(opening, ""), from);
            nextClosing.put(opening, found < 0 ? Integer.MAX_VALUE - 2 : found);
        }
        return nextClosing.getOrDefault(opening, 0) + 2;
    }

    private String replacement(String part, int at) {
        var comment = COMMENT.matcher(part);
        if (comment.matches()) {
            return comment.group(1) == null ? "<!--" : "-->";
        }
        var path = PATH.matcher(part);
        if (path.matches()) {
            return path.group(1) == null ? path.group(2) : path.group(1);
        }
        if (!SITE_ROOT.matcher(part).matches() && !UNSEEN.matcher(part).lookingAt()) {
            firstAt = shown == 0 ? at : firstAt;
            first = shown++ == 0 ? Blanks.folded(part) : first;
        }
        loops += LOOP.matcher(part).lookingAt() ? 1 : LOOP_END.matcher(part).lookingAt() ? -1 : 0;
        return lineEnds(part);
    }

    private static String lineEnds(String part) {
        return "\n".repeat((int) part.chars().filter(c -> c == '\n').count());
    }

    private List<Doubt> doubts(PageText page) {
        if (shown == 0) {
            return List.of();
        }
        var excerpt = first.length() <= EXCERPT ? first : first.substring(0, EXCERPT - 1) + "…";
        var more = shown == 1 ? "" : shown == 2 ? " So is one other part." : " So are " + (shown - 1) + " other parts.";
        return List.of(new Doubt(
                page.lineAt(firstAt),
                "“" + excerpt + "” is filled in only when the site is built, and left out here." + more));
    }
}
