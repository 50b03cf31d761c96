package org.lectern.standin.canvas;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What Canvas makes of HTML: once when it is saved, and once more when it is shown (contracts/canvas.md section 4). */
final class Sanitiser {

    private static final Set<String> KEPT =
            Set.of(("a b blockquote br caption cite code col colgroup dd del div dl dt em"
                            + " embed figure figcaption font h1 h2 h3 h4 h5 h6 hr i iframe img ins li object ol p param pre q small"
                            + " source span strike strong sub sup abbr table tbody td tfoot th thead tr track u ul video audio")
                    .split(" "));
    private static final Set<String> GONE_WITH_CONTENT = Set.of("script", "style", "noscript");
    private static final Set<String> GLOBAL = Set.of("id", "class", "title", "role", "lang", "dir", "style");
    private static final Set<String> PROPERTIES =
            Set.of("display", "color", "margin", "padding", "width", "height", "text-align", "background-color");

    private Sanitiser() {}

    static String saved(String html, String origin) {
        var document = parse(html);
        document.body().select("a[href]").forEach(link -> link.attr("href", relative(link.attr("href"), origin)));
        clean(document.body());
        return document.body().html();
    }

    /** For programs: absolute links, and the account's own style and script for mobile applications around it. */
    static String shown(String html, String origin) {
        var document = parse(html);
        document.body().select("a[href^=/]").forEach(link -> {
            link.attr("data-api-endpoint", origin + "/api/v1" + link.attr("href"));
            link.attr("data-api-returntype", "Page");
            link.attr("href", origin + link.attr("href"));
        });
        return "<link rel=\"stylesheet\" href=\"" + origin + "/mobile.css\">"
                + document.body().html() + "<script src=\"" + origin + "/mobile.js\"></script>";
    }

    private static Document parse(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static void clean(Element parent) {
        for (var node : List.copyOf(parent.childNodes())) {
            if (node instanceof Comment) {
                node.remove();
            } else if (node instanceof Element element) {
                clean(element);
                keepOrUnwrap(element);
            }
        }
    }

    private static void keepOrUnwrap(Element element) {
        if (GONE_WITH_CONTENT.contains(element.tagName())) {
            element.remove();
        } else if (KEPT.contains(element.tagName())) {
            cleanAttributes(element);
        } else {
            if (element.isBlock()) {
                element.prependText(" ");
                element.appendText(" ");
            }
            Node ignored = element.unwrap();
        }
    }

    private static void cleanAttributes(Element element) {
        for (var attribute : List.copyOf(element.attributes().asList())) {
            if (!isKept(element, attribute)) {
                element.removeAttr(attribute.getKey());
            } else if (attribute.getKey().equals("style")) {
                element.attr("style", style(attribute.getValue()));
            }
        }
    }

    private static boolean isKept(Element element, Attribute attribute) {
        var name = attribute.getKey();
        if (name.startsWith("data-") || name.startsWith("aria-") || GLOBAL.contains(name)) {
            return true;
        }
        return switch (element.tagName()) {
            case "a" ->
                Set.of("name", "target").contains(name) || (name.equals("href") && isLink(attribute.getValue()));
            case "img" -> Set.of("alt", "align", "width", "height").contains(name) || name.equals("src");
            case "iframe" -> Set.of("src", "width", "height").contains(name);
            default -> false;
        };
    }

    private static boolean isLink(String target) {
        var scheme = target.toLowerCase(Locale.ROOT);
        return !scheme.matches("[a-z][a-z0-9+.-]*:.*") || scheme.matches("(ftp|http|https|mailto):.*");
    }

    private static String style(String written) {
        return Stream.of(written.split(";", -1))
                .map(part -> part.split(":", 2))
                .filter(part -> part.length == 2 && PROPERTIES.contains(part[0].strip()))
                .map(part -> part[0].strip() + ": " + part[1].strip() + ";")
                .collect(Collectors.joining(" "));
    }

    private static String relative(String target, String origin) {
        return target.startsWith(origin + "/") ? target.substring(origin.length()) : target;
    }
}
