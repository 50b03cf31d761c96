package org.lectern.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.page.PageResult.Refused;

/** Recognises pages whose schedule is not on them: a script makes it, or another site shows it in a frame. */
final class HtmlScripts {

    private static final Pattern PLAN = Pattern.compile("(?i)schedule|calendar|lecture|syllabus|timeline|week|agenda");
    private static final Pattern LOADING = Pattern.compile(
            "(?i)(?:fetch|getJSON|ajax|csv|parse|load)\\s{0,9}\\([^)]{0,200}(?:schedule|calendar|lecture|syllabus)");
    private static final Pattern FRAME = Pattern.compile(
            "(?i)https?://(?:docs|calendar)\\.google\\.com/(?:spreadsheets|calendar)[^\\s]*|https?://calendar\\.google\\.com[^\\s]*");

    private HtmlScripts() {}

    /** A page on which dates stand is never refused: what is missing from it shows soon enough. */
    static Optional<Refused> refusal(Document page, List<Block> blocks) {
        if (DateTrace.isOn(blocks)) {
            return Optional.empty();
        }
        return page.select("iframe[src]").stream()
                .filter(frame -> FRAME.matcher(frame.attr("src")).matches())
                .findFirst()
                .map(HtmlScripts::framed)
                .or(() -> page.select("script").stream()
                        .filter(script -> isEmpty(page, blocks) || names(script))
                        .reduce((one, other) -> names(one) || !names(other) ? one : other)
                        .map(HtmlScripts::scripted));
    }

    private static Refused framed(Element frame) {
        return new Refused(
                frame.sourceRange().start().lineNumber(),
                "The schedule is not on this page: it is shown in a frame from " + frame.attr("src") + ".",
                "Open that address, save the sheet as CSV or the page as HTML, and import that.");
    }

    private static Refused scripted(Element script) {
        var name = script.hasAttr("src") ? "the script " + script.attr("src") : "a script";
        return new Refused(
                script.sourceRange().start().lineNumber(),
                "There are no dates on this page: " + name
                        + " makes the schedule when the page is opened in a browser.",
                "Open the page in a browser, save it whole (as \"Web page, complete\") and import that, or import the data file that the script reads.");
    }

    private static boolean names(Element script) {
        return PLAN.matcher(script.attr("src")).find()
                || LOADING.matcher(script.data()).find();
    }

    /** A shell: hardly any text, or a place named after the schedule with nothing in it. */
    private static boolean isEmpty(Document page, List<Block> blocks) {
        return blocks.size() <= 8
                || page.select("tbody, table, div[id], ul[id], section[id]").stream()
                        .anyMatch(place -> place.children().isEmpty()
                                && !place.hasText()
                                && PLAN.matcher(place.id() + " " + place.className())
                                        .find());
    }
}
