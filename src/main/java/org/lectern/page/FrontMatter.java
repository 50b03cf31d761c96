package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.Block.Table;
import org.lectern.page.YamlDatum.Entry;
import org.lectern.page.YamlDatum.Mapping;
import org.lectern.page.YamlDatum.Scalar;
import org.lectern.page.YamlDatum.Sequence;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The settings that site generators want before a page. Most are for the generator and no reader sees them; what tells of
 * the course, and lists that hold data, are taken.
 *
 * @param rest the page without it, in the same lines
 */
record FrontMatter(List<Block> blocks, PageText rest) {

    private static final Pattern YAML =
            Pattern.compile("\\A\\s{0,99}---[ \\t]*\\n(.{0,200000}?)\\n?---[ \\t]*(?=\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TOML = Pattern.compile(
            "\\A\\s{0,99}\\+\\+\\+[ \\t]*\\n(.{0,200000}?)\\n?\\+\\+\\+[ \\t]*(?=\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TOML_LINE = Pattern.compile("(?m)^(\\w{1,40})[ \\t]*=[ \\t]*\"([^\"\\n]*)\"");

    private static final Set<String> TOLD = Set.of(
            "subtitle",
            "description",
            "semester",
            "term",
            "year",
            "quarter",
            "season",
            "course",
            "course_name",
            "course_number",
            "course_title",
            "code",
            "number",
            "name",
            "instructor",
            "instructors",
            "institution",
            "university",
            "school",
            "department",
            "office_hours",
            "time",
            "times",
            "location",
            "room",
            "lectures",
            "meets",
            "schedule",
            "staff");

    static FrontMatter of(PageText page) {
        var yaml = YAML.matcher(page.text());
        if (yaml.find()) {
            return yaml(page, yaml);
        }
        var toml = TOML.matcher(page.text());
        return toml.find() ? toml(page, toml) : new FrontMatter(List.of(), page);
    }

    boolean hasTables() {
        return blocks.stream().anyMatch(Table.class::isInstance);
    }

    private static FrontMatter yaml(PageText page, Matcher found) {
        var doubts = new ArrayList<Doubt>();
        var blocks = new YamlBlocks(doubts);
        try {
            // blank lines before it keep the numbers of its lines
            var before = "\n".repeat(page.lineAt(found.start(1)) - 1);
            YamlTree.read(before + found.group(1)).stream()
                    .filter(Mapping.class::isInstance)
                    .forEach(settings -> blocks.add(told((Mapping) settings), 1));
        } catch (YamlEngineException e) {
            doubts.add(new Doubt(1, "The settings at the head of the page are not valid YAML and were not read."));
        }
        return new FrontMatter(List.copyOf(blocks.all()), rest(page, found, doubts));
    }

    /** Lists of records with dates are data wherever they stand; of the rest only what tells of the course. */
    private static Mapping told(Mapping settings) {
        var kept = settings.entries().stream()
                .filter(entry -> (entry.value() instanceof Sequence list && YamlBlocks.isPlan(list))
                        || entry.plainKey().equals("title")
                        || TOLD.contains(entry.plainKey()))
                .toList();
        return new Mapping(settings.line(), kept);
    }

    private static FrontMatter toml(PageText page, Matcher found) {
        var blocks = new ArrayList<Block>();
        var lines = TOML_LINE.matcher(found.group(1));
        while (lines.find()) {
            var line = page.lineAt(found.start(1) + lines.start());
            var entry = new Entry(line, lines.group(1), new Scalar(line, lines.group(2)));
            if (entry.plainKey().equals("title")) {
                blocks.add(new Heading(line, 1, RichLine.of(lines.group(2))));
            } else if (TOLD.contains(entry.plainKey())) {
                blocks.add(new Line(line, 0, RichLine.of(entry.key() + ": " + lines.group(2))));
            }
        }
        return new FrontMatter(blocks, rest(page, found, List.of()));
    }

    private static PageText rest(PageText page, Matcher found, List<Doubt> doubts) {
        var blank =
                "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count());
        return page.with(blank + page.text().substring(found.end()), doubts);
    }
}
