package org.lectern.feed;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The HTML that Outlook shows instead of a DESCRIPTION: the same words, addresses as links (contracts/ics-feeds.md section 7). */
final class Html {

    /** What ends a sentence is no part of the address before it, where a person wrote both. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?']");

    private Html() {}

    /** @param text lines, with a blank one between paragraphs */
    static String of(String text) {
        var html = new StringBuilder(text.length() * 2).append("<html><body><p>");
        var addresses = ADDRESS.matcher(text);
        int from = 0;
        while (addresses.find()) {
            escape(text, from, addresses.start(), html);
            link(text, addresses, html);
            from = addresses.end();
        }
        escape(text, from, text.length(), html);
        return html.append("</p></body></html>").toString();
    }

    private static void link(String text, MatchResult address, StringBuilder html) {
        html.append("<a href=\"");
        int from = html.length();
        escape(text, address.start(), address.end(), html);
        int to = html.length();
        html.append("\">").append(html, from, to).append("</a>");
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        int plain = from;
        for (int i = from; i < to; i++) {
            char one = text.charAt(i);
            if (one == '&' || one == '<' || one == '>' || one == '"' || one == '\n') {
                html.append(text, plain, i);
                i += escape(text, i, html);
                plain = i + 1;
            }
        }
        html.append(text, plain, to);
    }

    /** How many more characters that stands for. */
    private static int escape(String text, int at, StringBuilder html) {
        switch (text.charAt(at)) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            default -> {
                return breakAt(text, at, html);
            }
        }
        return 0;
    }

    private static int breakAt(String text, int at, StringBuilder html) {
        boolean paragraph = text.startsWith("\n\n", at);
        html.append(paragraph ? "</p><p>" : "<br>");
        return paragraph ? 1 : 0;
    }
}
