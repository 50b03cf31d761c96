package org.lectern.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What of the HTML a reader sees, and how. */
final class HtmlSight {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "iframe",
            "svg",
            "math",
            "object",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "datalist",
            "input",
            "button",
            "noframes");
    private static final Set<String> STRUCK = Set.of("s", "del", "strike");

    /** They may hold blocks, and are mostly within a line. */
    private static final Set<String> INLINE = Set.of("del", "ins");

    private static final Pattern HIDING =
            Pattern.compile("(?i)(?:^|;)\\s{0,9}(?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)");
    private static final Pattern STRIKING =
            Pattern.compile("(?i)(?:^|;)\\s{0,9}text-decoration(?:-line)?\\s{0,9}:[^;]{0,40}line-through");

    private HtmlSight() {}

    static boolean hides(Element element) {
        return NEVER.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.hasClass("headerlink")
                || HIDING.matcher(element.attr("style")).find();
    }

    static boolean strikes(Element element) {
        return STRUCK.contains(element.normalName())
                || STRIKING.matcher(element.attr("style")).find();
    }

    /** Whether its text stands on lines of its own. */
    static boolean isBlock(Element element) {
        return element.isBlock() && !INLINE.contains(element.normalName());
    }
}
