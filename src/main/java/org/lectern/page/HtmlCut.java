package org.lectern.page;

import java.util.Locale;
import java.util.Optional;

/** Notices HTML that ends before its author meant it to. */
final class HtmlCut {

    private static final String CUT = "The page seems to be cut off after line ";
    private static final String UNENDED = "A comment begins here and never ends, so the rest of the page is not read.";

    /** Whether this is such a doubt. */
    static boolean tells(Doubt doubt) {
        return doubt.message().startsWith(CUT) || doubt.message().equals(UNENDED);
    }

    private HtmlCut() {}

    static Optional<Doubt> doubt(PageText page) {
        var text = page.text().toLowerCase(Locale.ROOT);
        var comment = text.lastIndexOf("<!--");
        if (comment > text.lastIndexOf("-->")) {
            return Optional.of(new Doubt(page.lineAt(comment), UNENDED));
        }
        var closed = text.contains("</html") || text.contains("</body");
        var opened = text.contains("<html") || text.contains("<body");
        return !closed && (opened || endsIn("table", text) || endsInTag(text))
                ? Optional.of(after(page))
                : Optional.empty();
    }

    static Doubt after(PageText page) {
        var line = page.lastLine();
        return new Doubt(line, CUT + line + ".");
    }

    private static boolean endsInTag(String text) {
        var last = text.lastIndexOf('<');
        return last > text.lastIndexOf('>')
                && last + 1 < text.length()
                && text.substring(last + 1).matches("(?s)/?[a-z].*");
    }

    private static boolean endsIn(String element, String text) {
        return text.lastIndexOf("<" + element) > text.lastIndexOf("</" + element);
    }
}
