package org.lectern.feed;

import java.util.regex.Matcher;
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
            link(addresses, html);
            from = addresses.end();
        }
        escape(text, from, text.length(), html);
        return html.append("</p></body></html>").toString();
    }

    private static void link(Matcher address, StringBuilder html) {
        html.append("<a href=\"");
        escape(address.group(), 0, address.group().length(), html);
        html.append("\">");
        escape(address.group(), 0, address.group().length(), html);
        html.append("</a>");
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char one = text.charAt(i);
            switch (one) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\n' -> i += breakAt(text, i, html);
                default -> html.append(one);
            }
        }
    }

    /** How many more characters it stands for. */
    private static int breakAt(String text, int at, StringBuilder html) {
        boolean paragraph = text.startsWith("\n\n", at);
        html.append(paragraph ? "</p><p>" : "<br>");
        return paragraph ? 1 : 0;
    }
}
