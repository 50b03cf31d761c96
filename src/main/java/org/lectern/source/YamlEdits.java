package org.lectern.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Changes to a YAML file that a person wrote, which leave every other character of it as it is: comments, order, quotes
 * and blank lines. All of them are made at once, of the nodes as they were read.
 */
public final class YamlEdits {

    private final Path path;
    private final String mark;
    private final TextLines lines;
    private final YamlParts places;
    private final YamlMap root;
    private final IdentityHashMap<YamlNode, PartEdits> edits = new IdentityHashMap<>();
    private final IdentityHashMap<Scalar, String> texts = new IdentityHashMap<>();

    private YamlEdits(Path path, String mark, String text, YamlMap root) {
        this.path = path;
        this.mark = mark;
        this.lines = new TextLines(text);
        this.places = new YamlParts(lines);
        this.root = root;
    }

    /** The file as it is; empty if it has a fault, which is added to the problems. */
    public static Optional<YamlEdits> read(Path path, Problems problems) {
        return SourceText.read(path, problems)
                .flatMap(text -> YamlFile.compose(path, text, problems)
                        .map(root -> new YamlEdits(path, byteOrderMark(path), text, root)));
    }

    /** A text that is meant for the file; empty if it has a fault. */
    public static Optional<YamlEdits> of(Path path, String text) {
        return YamlFile.compose(path, text, new Problems()).map(root -> new YamlEdits(path, "", text, root));
    }

    private static String byteOrderMark(Path path) {
        try (var in = Files.newInputStream(path)) {
            return List.of(0xEF, 0xBB, 0xBF).equals(List.of(in.read(), in.read(), in.read())) ? "\uFEFF" : "";
        } catch (IOException gone) {
            return "";
        }
    }

    public YamlMap root() {
        return root;
    }

    /** Writes another text in the place of this one, with the same quotes if it can. */
    public void replace(Scalar old, String text) {
        texts.put(old, text);
    }

    /** Sets the value of a key; a new one is written last. */
    public void put(YamlMap map, String key, YamlText value) {
        if (map.pairs().containsKey(key)) {
            of(map).replace(number(map, key), value);
        } else {
            of(map).add(map.pairs().size(), key, value);
        }
    }

    /** Writes a new key before another, which must be there. */
    public void putBefore(YamlMap map, String next, String key, YamlText value) {
        of(map).add(number(map, next), key, value);
    }

    /** Takes a key out, if it is there, with the comments right above it. */
    public void remove(YamlMap map, String key) {
        if (map.pairs().containsKey(key)) {
            of(map).remove(number(map, key));
        }
    }

    /** Writes a new item before the one of this number, or at the end. */
    public void insert(YamlList list, int before, YamlText item) {
        of(list).add(before, null, item);
    }

    /** Takes an item out, with the comments right above it. */
    public void remove(YamlList list, int item) {
        of(list).remove(item);
    }

    /** Whether the keys of the group stand in lines of their own, so that there can be comments between them. */
    public boolean isInLines(YamlMap map) {
        return !places.isInBrackets(map);
    }

    /** Makes a comment of a key and its value, of a group in lines. */
    public void disable(YamlMap map, String key) {
        of(map).disable(number(map, key));
    }

    /** Writes comments above a key of a group in lines. */
    public void comment(YamlMap map, String key, String comments) {
        of(map).comment(number(map, key), comments);
    }

    /**
     * The text with all edits made. It has been read again and says what it did before but for the edits; empty if the
     * file is written in a way that does not allow it, such as keys that begin with a question mark.
     */
    public Optional<String> text() {
        var splices = new Splices();
        visit(root, -1, splices);
        var text = splices.applyTo(lines.text());
        var wanted = YamlMeaning.edited(root, edits::get, texts::get);
        return YamlFile.compose(path, text, new Problems())
                .filter(read -> YamlMeaning.of(read).equals(wanted))
                .map(read -> mark + text);
    }

    private void visit(YamlNode node, int value, Splices splices) {
        var own = edits.get(node);
        var parts = places.of(node);
        for (int number = 0; number < parts.size(); number++) {
            var part = parts.get(number);
            boolean gone =
                    own != null && (own.isRemoved(number) || own.replaced().containsKey(number));
            if (!gone && part.node() instanceof Scalar old && texts.containsKey(old)) {
                rewrite(node, number, part, old, splices);
            } else if (!gone) {
                visit(part.node(), part.value(), splices);
            }
        }
        own = edits.get(node);
        if (own != null && places.isInBrackets(node)) {
            new BracketEdits(places, splices).splice(node, own);
        } else if (own != null) {
            new LineEdits(lines, places, splices, node, own).splice(value);
        }
    }

    private void rewrite(YamlNode group, int number, YamlParts.Part part, Scalar old, Splices splices) {
        var text = String.valueOf(texts.get(old));
        if (places.isInLines(old)) {
            of(group).replace(number, YamlText.prose(text));
            return;
        }
        int start = places.start(old);
        var written = lines.text().substring(start, part.end());
        var space = written.isEmpty() && part.value() == start ? " " : "";
        splices.replace(start, part.end(), space + RewrittenScalar.of(text, old, written, places.isInBrackets(group)));
    }

    private PartEdits of(YamlNode node) {
        return edits.computeIfAbsent(node, none -> new PartEdits());
    }

    private static int number(YamlMap map, String key) {
        return List.copyOf(map.pairs().keySet()).indexOf(key);
    }
}
