package org.lectern.page;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.page.PageResult.Refused;

/** Recognises pages whose dates are not on them, because a template makes them from a data file when the site is built. */
final class TemplateLoop {

    /** With so many dates written out, the page is worth reading without what a template adds. */
    private static final int ENOUGH_DATES = 5;

    /** How far after its beginning a loop is searched for dates. */
    private static final int BODY = 2000;

    private static final Pattern LOOP = Pattern.compile(
            // Liquid and Jinja; Hugo; Handlebars; Vue, Alpine and Angular; PHP; ERB
            "\\{%-?\\s{0,9}(?:for|tablerow)\\s{1,9}\\w{1,40}(?:,\\s{0,9}\\w{1,40})?\\s{1,9}in\\s{1,9}([\\w.\\[\\]\"'-]{1,100})"
                    + "|\\{\\{-?\\s{0,9}range\\s{1,9}(?:[^}\\n]{0,100}:=\\s{0,9})?(?:where\\s|sort\\s|\\(){0,5}([\\w.$]{1,100})"
                    + "|\\{\\{#each\\s{1,9}([\\w.]{1,100})"
                    + "|(?:v-for|x-for|ng-repeat|\\*ngFor)\\s{0,9}=\\s{0,9}[\"'][^\"']{0,100}\\b(?:in|of)\\s{1,9}([\\w.]{1,100})"
                    + "|<\\?(?:php|=)?[^?]{0,500}\\b(?:foreach|while|for)\\s{0,9}\\(([^)]{1,100})"
                    + "|<%[^%]{0,300}?([\\w.@]{1,100})\\.each\\b");
    private static final Pattern CAPTURE =
            Pattern.compile("\\{%-?\\s{0,9}(?:(capture)\\s|endcapture\\b)[^%\\n]{0,200}%\\}");

    private static final Pattern INCLUDE = Pattern.compile("\\{%-?\\s{0,9}include\\s{1,9}([\\w./-]{1,100})");
    private static final int FEWEST_ROWS = 3;
    private static final int MANY = 1000;

    private static final Pattern PLAN = Pattern.compile(
            "(?i)schedule|calendar|lecture|session|class|meeting|week|module|event|days|syllabus|topic|timeline");
    private static final Pattern DATE_OF = Pattern.compile("(?i)\\{\\{[^}]{0,200}\\.(?:date|day|week|when)\\b");

    private TemplateLoop() {}

    static Optional<Refused> refusal(PageText page) {
        var written = withoutCaptured(page.text());
        var rows = INCLUDE.matcher(page.text()).results().toList();
        long captured = DateTrace.count(page.text(), MANY) - DateTrace.count(written, MANY);
        if (rows.size() >= FEWEST_ROWS && captured > DateTrace.count(written, MANY)) {
            return Optional.of(new Refused(
                    page.lineAt(rows.get(0).start()),
                    "The rows of the schedule are not on this page: the template '"
                            + rows.get(0).group(1) + "' makes them when the site is built.",
                    "Open the page in a browser, save it as HTML and import that."));
        }
        return DateTrace.count(written, ENOUGH_DATES) >= ENOUGH_DATES
                ? Optional.empty()
                : LOOP.matcher(page.text())
                        .results()
                        .filter(loop -> PLAN.matcher(source(loop)).find() || showsDates(page.text(), loop.end()))
                        .findFirst()
                        .map(loop -> refused(page.lineAt(loop.start()), source(loop)));
    }

    /** What a template keeps to put it elsewhere is in no row of the page. */
    private static String withoutCaptured(String text) {
        var marks = CAPTURE.matcher(text).results().toList();
        var rest = new StringBuilder();
        int done = 0;
        for (int i = 0; i + 1 < marks.size(); i++) {
            if (marks.get(i).group(1) != null && marks.get(i + 1).group(1) == null) {
                rest.append(text, done, marks.get(i).start());
                done = marks.get(i + 1).end();
            }
        }
        return rest.append(text, done, text.length()).toString();
    }

    private static boolean showsDates(String text, int from) {
        return DATE_OF.matcher(text)
                .region(from, Math.min(text.length(), from + BODY))
                .find();
    }

    /** What the loop goes through, by the name the template has for it. */
    private static String source(MatchResult loop) {
        return IntStream.rangeClosed(1, loop.groupCount())
                .mapToObj(loop::group)
                .filter(name -> name != null)
                .findFirst()
                .orElse("");
    }

    private static Refused refused(int line, String source) {
        return new Refused(
                line,
                "The dates are not on this page: a template makes them from '" + source + "' when the site is built.",
                advice(source));
    }

    private static String advice(String source) {
        var name = source.replaceFirst("(?i)^.*?\\bdata\\.", "").replace('.', '/');
        if (source.startsWith("site.data.")) {
            return "Import the data file instead: _data/" + name + ".yml (or .csv, .json) of the site.";
        }
        if (source.matches("(?i)[.$]*(?:site|hugo)\\.data\\..*")) {
            return "Import the data file instead: data/" + name + ".yaml (or .csv, .json) of the site.";
        }
        if (source.matches("site\\.\\w+")) {
            return "Import the files of the folder _" + source.substring("site.".length()) + " of the site, or open the"
                    + " page in a browser, save it as HTML and import that.";
        }
        return "Import the file that '" + source + "' comes from, or open the page in a browser, save it as HTML and"
                + " import that.";
    }
}
