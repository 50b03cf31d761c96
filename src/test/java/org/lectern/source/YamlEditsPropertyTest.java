package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lectern.source.Handwriting.Node;
import org.lectern.source.Handwriting.Part;
import org.lectern.source.Handwriting.Style;

/** To edit and then read is to read and then edit, whatever is edited and however it was typed. */
class YamlEditsPropertyTest {

    /** The sign of a text to which blank lines below belong: what is written there may be refused. */
    private static final String KEEPS_BLANK_LINES = "|+";

    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("edits", ".yaml");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 2000)
    void saysWhatWasMeantAndKeepsEveryOtherComment(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var document = Handwriting.document(random);
        var before = Handwriting.write(document, random);
        var edits = edits(before);
        assertThat(YamlMeaning.of(edits.root())).as(before).isEqualTo(document.meaning());

        var edited = new Editor(random, edits).edit(document, edits.root());

        var after = edits.text();
        assertThat(after.isPresent() || before.contains(KEEPS_BLANK_LINES))
                .as(before)
                .isTrue();
        if (after.isEmpty()) {
            return;
        }
        assertThat(YamlMeaning.of(edits(after.get()).root()))
                .as("%s\n=>\n%s", before, after.get())
                .isEqualTo(edited.meaning());
        assertThat(comments(edited)).as("%s\n=>\n%s", before, after.get()).allMatch(after.get()::contains);
    }

    @Property(tries = 300)
    void changesNothingWithoutAnEdit(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var before = Handwriting.write(Handwriting.document(random), random);

        assertThat(edits(before).text()).contains(before);
    }

    private static YamlEdits edits(String text) throws IOException {
        var problems = new Problems();
        var edits = YamlEdits.read(Files.writeString(file, text), problems);
        assertThat(problems.hasErrors()).as(text).isFalse();
        return edits.orElseThrow();
    }

    private static List<String> comments(Node node) {
        List<String> comments = new ArrayList<>();
        for (var part : node.parts()) {
            if (part.above() != null) {
                comments.add(part.above());
            }
            if (part.behind() != null && !(part.node().isText() && isInLines(part.node()))) {
                comments.add(part.behind());
            }
            comments.addAll(comments(part.node()));
        }
        return comments;
    }

    private static boolean isInLines(Node node) {
        return node.style() == Style.LITERAL || node.style() == Style.KEEP || node.style() == Style.FOLDED;
    }

    /** Makes edits by chance, of the text and of what it says. */
    private record Editor(Random random, YamlEdits edits) {

        Node edit(Node node, YamlNode at) {
            List<Part> parts = new ArrayList<>();
            boolean touched = random.nextInt(3) > 0;
            for (int number = 0; number < node.parts().size(); number++) {
                if (touched && random.nextInt(6) == 0) {
                    parts.add(insert(node, at, number));
                }
                part(node, at, number, touched ? random.nextInt(12) : 99, parts);
            }
            if (touched && random.nextInt(4) == 0) {
                parts.add(insert(node, at, node.parts().size()));
            }
            return new Node(node.style(), node.text(), node.inBrackets(), parts);
        }

        private void part(Node node, YamlNode at, int number, int chance, List<Part> parts) {
            var part = node.parts().get(number);
            var value = value(at, number);
            if (chance < 3) {
                remove(at, number);
            } else if (chance == 3 && at instanceof YamlMap map && edits.isInLines(map)) {
                edits.disable(map, key(part));
            } else if (chance == 4 && at instanceof YamlMap map) {
                var added = added();
                edits.put(map, key(part), text(added));
                parts.add(new Part(part.key(), added, part.above(), null, false));
            } else if (chance < 9 && value instanceof Scalar scalar) {
                var words = Handwriting.words(random);
                edits.replace(scalar, words);
                parts.add(new Part(
                        part.key(), new Node(Style.PLAIN, words, false, List.of()), part.above(), null, false));
            } else {
                parts.add(new Part(
                        part.key(),
                        part.node().isText() ? part.node() : edit(part.node(), value),
                        part.above(),
                        part.behind(),
                        false));
            }
        }

        private void remove(YamlNode at, int number) {
            if (at instanceof YamlMap map) {
                edits.remove(map, List.copyOf(map.pairs().keySet()).get(number));
            } else {
                edits.remove((YamlList) at, number);
            }
        }

        private Part insert(Node node, YamlNode at, int before) {
            var added = added();
            if (!(at instanceof YamlMap map)) {
                edits.insert((YamlList) at, before, text(added));
                return new Part(null, added, null, null, false);
            }
            var key = "new" + random.nextInt(1_000_000);
            if (before < node.parts().size()) {
                edits.putBefore(map, key(node.parts().get(before)), key, text(added));
            } else {
                edits.put(map, key, text(added));
            }
            return new Part(key, added, null, null, false);
        }

        private Node added() {
            var leaf = new Node(Style.PLAIN, Handwriting.words(random), false, List.of());
            return switch (random.nextInt(4)) {
                case 0 -> leaf;
                case 1 -> new Node(Style.LIST, "", true, List.of(new Part(null, leaf, null, null, false)));
                case 2 -> new Node(Style.LIST, "", false, List.of(new Part(null, leaf, null, null, false)));
                default ->
                    new Node(
                            Style.GROUP,
                            "",
                            random.nextBoolean(),
                            List.of(
                                    new Part("one", leaf, null, null, false),
                                    new Part("two", leaf, null, null, false)));
            };
        }

        private static YamlText text(Node node) {
            if (node.isText()) {
                return YamlText.text(node.text());
            }
            if (node.style() == Style.LIST) {
                var items = node.inBrackets() ? YamlText.inlineItems() : YamlText.items();
                node.parts().forEach(part -> items.add(text(part.node())));
                return items;
            }
            var group = node.inBrackets() ? YamlText.inlineGroup() : YamlText.group();
            node.parts().forEach(part -> group.put(key(part), text(part.node())));
            return group;
        }

        private static String key(Part part) {
            return Objects.requireNonNull(part.key());
        }

        private static YamlNode value(YamlNode at, int number) {
            return at instanceof YamlMap map
                    ? List.copyOf(map.pairs().values()).get(number).value()
                    : ((YamlList) at).items().get(number);
        }
    }
}
