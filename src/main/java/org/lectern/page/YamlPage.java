package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.page.Document.Source;
import org.lectern.page.PageResult.Refused;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the data that static course sites are made from. */
final class YamlPage implements FrontEnd {

    private static final Pattern COMMENTED_OUT = Pattern.compile("\\s{0,99}#\\s{0,99}(- \\S{1,40}:.*)");

    @Override
    public PageResult read(PageText page) {
        try {
            var doubts = new ArrayList<>(page.doubts());
            doubts.addAll(commentedOut(page.text()));
            var blocks = new YamlBlocks(doubts);
            YamlTree.read(withoutTabs(page.text())).forEach(datum -> blocks.add(datum, 1));
            return SitePage.of(new Document(Source.YAML, blocks.all(), doubts));
        } catch (YamlEngineException e) {
            return refused(e);
        }
    }

    static Refused refused(YamlEngineException fault) {
        if (fault instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            var mark = marked.getProblemMark().get();
            return refused(mark.getLine() + 1, ", column " + (mark.getColumn() + 1) + ": " + marked.getProblem());
        }
        return refused(0, "");
    }

    private static Refused refused(int line, String what) {
        return new Refused(
                line,
                "The data is not valid YAML" + (line == 0 ? "" : ": line " + line + what) + ".",
                "Correct that line (often a colon in a text that needs quotes, or an indentation), then import it again.");
    }

    /** Tabs behind a key are no YAML, but other readers take them; in an indentation nobody does. */
    private static String withoutTabs(String text) {
        return text.lines()
                .map(line -> {
                    var indent = (int)
                            line.chars().takeWhile(Character::isWhitespace).count();
                    return line.substring(0, indent) + line.substring(indent).replace('\t', ' ');
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<Doubt> commentedOut(String text) {
        var doubts = new ArrayList<Doubt>();
        var number = 1;
        for (var line : text.split("\n", -1)) {
            var match = COMMENTED_OUT.matcher(line);
            if (match.matches()) {
                doubts.add(new HtmlComment.Lost("entry", Blanks.folded(match.group(1))).doubt(number, number));
            }
            number++;
        }
        return doubts;
    }
}
