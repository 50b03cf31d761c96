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
    /** Texts that a template keeps to put them elsewhere: what stands in them is in no row of the page. */
    private static final Pattern CAPTURED =
            Pattern.compile("\\{%-?\\s{0,9}capture\\b[^%]{0,200}%\\}((?:[^{]|\\{(?!%)){0,20000})\\{%-?\\s{0,9}endcapture\\b");

    private static final Pattern INCLUDE =
            Pattern.compile("\\{%-?\\s{0,9}include\\s{1,9}([\\w./-]{1,100})");
    private static final int FEWEST_ROWS = 3;

    private static final Pattern PLAN = Pattern.compile(
            "(?i)schedule|calendar|lecture|session|class|meeting|week|module|event|days|syllabus|topic|timeline");
    private static final Pattern DATE_OF = Pattern.compile("(?i)\\{\\{[^}]{0,200}\\.(?:date|day|week|when)\\b");

    private TemplateLoop() {}

    static Optional<Refused> refusal(PageText page) {
        var text = CAPTURED.matcher(page.text()).replaceAll(" ");
        if (DateTrace.count(text, ENOUGH_DATES) >= ENOUGH_DATES) {
            return Optional.empty();
        }
        var rows = INCLUDE.matcher(page.text()).results().toList();
        return rows.size() >= FEWEST_ROWS && text.length() < page.text().length()
                ? Optional.of(refused(page.lineAt(rows.get(0).start()), rows.get(0).group(1)))
                : LOOP.matcher(page.text())
                        .results()
                        .filter(loop -> PLAN.matcher(source(loop)).find() || showsDates(page.text(), loop.end()))
                        .findFirst()
                        .map(loop -> refused(page.lineAt(loop.start()), source(loop)));
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
