package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is written is read back, whatever it is. */
class YamlTextPropertyTest {

    private static final Form<String> ANY = new Form<>("x", Parsed::good);

    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("yaml-text", ".yaml");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 500)
    void textsComeBackAsTheyWere(@ForAll("texts") List<String> texts) throws IOException {
        var inGroup = YamlText.group();
        var inBraces = YamlText.inlineGroup();
        var inLines = YamlText.items();
        var inBrackets = YamlText.inlineItems();
        var prose = YamlText.group();
        for (int i = 0; i < texts.size(); i++) {
            inGroup.comment(texts.get(i)).put("k" + i, YamlText.text(texts.get(i)), texts.get(i));
            inBraces.put("k" + i, YamlText.text(texts.get(i)));
            inLines.add(texts.get(i)).comment(texts.get(i)).add(YamlText.prose(texts.get(i)));
            inBrackets.add(YamlText.quoted(texts.get(i)));
            prose.put("k" + i, YamlText.prose(texts.get(i)), "remark").blank();
        }
        var root = YamlText.group()
                .put("group", inGroup)
                .put("braces", inBraces)
                .put("lines", inLines)
                .put("brackets", inBrackets)
                .put("prose", prose);

        var read = read(root);

        assertThat(keyed(read, "group", texts.size())).isEqualTo(texts);
        assertThat(keyed(read, "braces", texts.size())).isEqualTo(texts);
        assertThat(keyed(read, "prose", texts.size())).isEqualTo(texts);
        assertThat(listed(read, "brackets")).isEqualTo(texts);
        assertThat(listed(read, "lines"))
                .isEqualTo(texts.stream()
                        .flatMap(text -> List.of(text, text).stream())
                        .toList());
    }

    @Property(tries = 200)
    void keysComeBackAsTheyWere(@ForAll("key") String key) throws IOException {
        var root = YamlText.group()
                .put(key, "outer")
                .put(key + "2", YamlText.inlineGroup().put(key, "inner"));

        var read = read(root);

        assertThat(read.optional(key, ANY)).extracting(Placed::orNull).isEqualTo("outer");
        assertThat(Objects.requireNonNull(read.section(key + "2", "")).optional(key, ANY))
                .extracting(Placed::orNull)
                .isEqualTo("inner");
    }

    @Provide
    Arbitrary<String> key() {
        return nasty().filter(key -> key.length() < 100);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return nasty().list().ofMinSize(1).ofMaxSize(4);
    }

    /** Texts out of YAML's own signs, of words that tools guess types of, and of all of Unicode. */
    private static Arbitrary<String> nasty() {
        var pieces = Arbitraries.of(
                ": ",
                ":",
                " #",
                "#",
                "- ",
                "-",
                "---",
                "...",
                "? ",
                "{",
                "}",
                "[",
                "]",
                ",",
                ", ",
                "&a",
                "*a",
                "!",
                "|",
                ">-",
                "'",
                "\"",
                "%",
                "@",
                "`",
                "\\",
                "\\n",
                " ",
                "  ",
                "\t",
                "\n",
                "\n\n",
                "\r",
                "\0",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\u00A0",
                "\uFFFE",
                "😀",
                "\uD83F\uDFFE",
                "é",
                "null",
                "~",
                "true",
                "no",
                "1.10",
                "2001.08361",
                "10:40",
                "10:40-12:00",
                "2025-09-02",
                "0x1F",
                "1e3",
                "<<",
                "=",
                "word",
                "a longer text of several words");
        var made = pieces.list().ofMinSize(0).ofMaxSize(12).map(list -> String.join("", list));
        var free = Arbitraries.strings().ofMaxLength(40).filter(YamlTextPropertyTest::isWhole);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, made), net.jqwik.api.Tuple.of(2, free), net.jqwik.api.Tuple.of(1, pieces));
    }

    /** Half of a character cannot be written in UTF-8. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(one -> Character.getType(one) == Character.SURROGATE);
    }

    private static Section read(YamlText.Group root) throws IOException {
        Files.writeString(file, root.file());
        var problems = new Problems();
        var read = YamlFile.read(file, problems);
        assertThat(problems.sorted()).as(root.file()).isEmpty();
        return read.orElseThrow();
    }

    private static List<String> keyed(Section root, String group, int size) {
        var section = Objects.requireNonNull(root.section(group, ""));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(Objects.requireNonNull(section.optional("k" + i, ANY)).value());
        }
        return texts;
    }

    private static List<String> listed(Section root, String list) {
        return root.list(list, ANY).stream().map(Placed::value).toList();
    }
}
