package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.page.Block.Heading;
import org.lectern.page.Document.Source;

/** Reads plain text, in which only the way it is set out says what is a list, a table or a heading. */
final class TextPage implements FrontEnd {

    private static final int LONGEST_HEADING = 80;
    private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(={3,}|-{3,})\\s*");
    private static final Pattern RULE = Pattern.compile("[\\s*=_~#-]{3,}");

    private final List<Block> blocks = new ArrayList<>();
    private final TextList list = new TextList(blocks);
    private List<String> lines = List.of();

    @Override
    public PageResult read(PageText page) {
        lines = List.of(page.text().split("\n", -1));
        for (var i = 0; i < lines.size(); ) {
            i += take(i);
        }
        list.end();
        return SitePage.of(new Document(Source.TEXT, blocks, page.doubts()));
    }

    /** Reads what begins in this line; says how many lines that was. */
    private int take(int i) {
        var line = lines.get(i);
        var rows = TextTable.length(lines, i);
        if (rows > 0) {
            list.end();
            blocks.add(TextTable.read(lines.subList(i, i + rows), i + 1));
            return rows;
        }
        if (isUnderlined(i)) {
            heading(i, lines.get(i + 1).contains("=") ? 1 : 2);
            return 2;
        }
        if (isInCapitals(i)) {
            heading(i, 2);
        } else if (line.isBlank() || RULE.matcher(line).matches()) {
            list.blank();
        } else {
            list.add(line, i + 1);
        }
        return 1;
    }

    private void heading(int i, int level) {
        list.end();
        blocks.add(new Heading(i + 1, level, RichLine.of(lines.get(i))));
    }

    private boolean isUnderlined(int i) {
        return i + 1 < lines.size()
                && isShort(lines.get(i))
                && (i == 0
                        || lines.get(i - 1).isBlank()
                        || UNDERLINE.matcher(lines.get(i - 1)).matches())
                && UNDERLINE.matcher(lines.get(i + 1)).matches();
    }

    private boolean isInCapitals(int i) {
        var line = lines.get(i);
        return isShort(line)
                && (i == 0 || lines.get(i - 1).isBlank())
                && line.chars().filter(Character::isUpperCase).count() >= 4
                && line.chars().noneMatch(c -> Character.isLowerCase(c) || Character.isDigit(c));
    }

    private static boolean isShort(String line) {
        return line.length() <= LONGEST_HEADING
                && !line.isBlank()
                && !RULE.matcher(line).matches()
                && !TextList.isItem(line);
    }
}
