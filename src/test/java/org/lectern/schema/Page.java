package org.lectern.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documents, with its examples and its tables of keys. */
record Page(Path file, String text) {

    static final Page FORMAT = read("format.md");
    static final Page RECIPES = read("recipes.md");

    private static final Pattern FENCE = Pattern.compile("(?m)^```(\\w+)(.*)\\n((?:.*\\n)*?)```$");
    private static final Pattern TABLE =
            Pattern.compile("<!-- keys of (\\w+)(\\S*) -->\\n(?:\\n\\|.*\\n(?:\\|.*\\n)*)?");
    private static final Pattern TOP_LEVEL = Pattern.compile("(?m)^[$a-z][\\w-]*(?=:)");

    /** A file, or a part of one, and what the page says that students see of it: an empty text where it says nothing. */
    record Example(String name, String yaml, String kinds, String seen) {

        /** The path that its first line names; empty for an example of a course. */
        String path() {
            return yaml.startsWith("# ") && yaml.lines().findFirst().orElse("").endsWith(".yaml")
                    ? yaml.substring(2, yaml.indexOf('\n'))
                    : "";
        }

        boolean isWhole() {
            return keys(yaml).containsKey("publish") && keys(yaml).containsKey("id");
        }

        /** The course with this example's keys instead of its own. */
        String within(String course) {
            Map<String, String> whole = keys(course);
            var publish = whole.remove("publish");
            whole.putAll(keys(yaml));
            whole.putIfAbsent("publish", publish);
            whole.put("publish", whole.remove("publish"));
            return String.join("", whole.values());
        }

        /** Each top-level key with its lines. */
        private static Map<String, String> keys(String yaml) {
            Map<String, String> keys = new LinkedHashMap<>();
            List<MatchResult> starts = TOP_LEVEL.matcher(yaml).results().toList();
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1).start() : yaml.length();
                keys.put(starts.get(i).group(), yaml.substring(starts.get(i).start(), end));
            }
            return keys;
        }
    }

    private static Page read(String name) {
        var file = Path.of("src/site/markdown", name);
        return new Page(file, ShippedSchema.text(file));
    }

    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        FENCE.matcher(text).results().forEach(fence -> {
            if (fence.group(1).equals("yaml")) {
                examples.add(new Example(name(fence), fence.group(3), "", ""));
            } else if (fence.group(1).equals("text") && !examples.isEmpty()) {
                var shown = examples.remove(examples.size() - 1);
                examples.add(
                        new Example(shown.name(), shown.yaml(), fence.group(2).strip(), fence.group(3)));
            }
        });
        return examples;
    }

    /** The paths of the groups whose keys it lists. */
    List<String> tables() {
        return TABLE.matcher(text)
                .results()
                .map(table -> table.group(1) + table.group(2))
                .toList();
    }

    /** The page with the tables as they should be. */
    String withTables(UnaryOperator<String> table) {
        return TABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().lines().findFirst().orElseThrow() + "\n\n"
                                + table.apply(found.group(1) + found.group(2))));
    }

    private String name(MatchResult fence) {
        return file.getFileName() + ":"
                + text.substring(0, fence.start()).lines().count();
    }
}
