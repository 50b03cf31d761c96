package org.lectern.source;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group of keys in a file. Whoever reads it asks for each key it knows, by the form its value must have, and then
 * {@link #refuseOthers}; what is wrong is added to the problems, with its place.
 */
public final class Section {

    /** A group of keys and the name its author gave it. */
    public record Named(Placed<String> name, Section section) {}

    /** Above what any form accepts; keeps patterns from running for minutes. */
    private static final int LONGEST = 2 * Forms.LONGEST_TEXT;

    private final YamlMap map;
    private final Problems problems;
    private final boolean endsWithinLine;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> required = new HashSet<>();

    Section(YamlMap map, Problems problems) {
        this(map, problems, false);
    }

    Section(YamlMap map, Problems problems, boolean endsWithinLine) {
        this.endsWithinLine = endsWithinLine;
        this.map = map;
        this.problems = problems;
    }

    public Position position() {
        return map.position();
    }

    /** Where the key stands, or the whole group where it does not. */
    public Position position(String key) {
        var pair = map.pairs().get(key);
        return pair == null ? position() : pair.key();
    }

    public boolean has(String key) {
        return map.pairs().containsKey(key);
    }

    /** How many items the list under the key has; -1 if there is no list. */
    int size(String key) {
        var pair = map.pairs().get(key);
        return pair != null && pair.value() instanceof YamlList list
                ? list.items().size()
                : -1;
    }

    /** The value of the key; null if it is not there, or wrong. */
    public <T> @Nullable Placed<T> optional(String key, Form<T> form) {
        return value(key)
                .flatMap(node -> narrow(key, node, Scalar.class, "`" + key + ": " + form.example() + "`"))
                .flatMap(scalar -> parse(scalar, form))
                .orElse(null);
    }

    /** The value of the key; null if it is wrong, or not there, which is a problem too. */
    public <T> @Nullable Placed<T> required(String key, Form<T> form) {
        require(key, "`" + key + ": " + form.example() + "`");
        return optional(key, form);
    }

    /** The values of a list; none if the key is not there. */
    public <T> List<Placed<T>> list(String key, Form<T> form) {
        var example = "`" + key + ": [" + form.example() + "]`";
        return items(key, example)
                .flatMap(item -> narrow(key, item, Scalar.class, example).stream())
                .flatMap(scalar -> parse(scalar, form).stream())
                .toList();
    }

    /** The values of a list, or the one value that stands there without a list; none if the key is not there. */
    public <T> List<Placed<T>> oneOrMore(String key, Form<T> form) {
        var pair = map.pairs().get(key);
        return pair != null && pair.value() instanceof Scalar
                ? Optional.ofNullable(optional(key, form)).stream().toList()
                : list(key, form);
    }

    /** The single values under the key, each under a name of the author's own. */
    <T> Map<String, Placed<T>> words(String key, Form<String> name, Form<T> form) {
        var example = "{" + name.example() + ": " + form.example() + "}";
        var group = section(key, example);
        Map<String, Placed<T>> words = new LinkedHashMap<>();
        if (group != null) {
            group.map.pairs().forEach((word, pair) -> {
                parse(new Scalar(pair.key(), word, false), name);
                var value = group.optional(word, form);
                if (value != null) {
                    words.put(word, value);
                }
            });
        }
        return words;
    }

    /** Whether a group of keys stands under the key. */
    boolean isGroup(String key) {
        return map.group(key).isPresent();
    }

    /** Whether it is a group whose end can be lost unnoticed. */
    boolean isOpenGroup(String key) {
        return map.group(key).filter(group -> !group.closed()).isPresent();
    }

    /** The group of keys under the key; null if it is not there, or wrong. */
    public @Nullable Section section(String key, String example) {
        return value(key)
                .flatMap(node -> narrow(key, node, YamlMap.class, "`" + key + ": " + example + "`"))
                .map(inner -> new Section(inner, problems))
                .orElse(null);
    }

    /** The groups of a list, such as {@code - {date: 2025-10-14, why: No class}}; none if the key is not there. */
    public List<Section> sections(String key, String example) {
        var whole = "`" + key + ": [" + example + "]`";
        return items(key, whole)
                .flatMap(item -> narrow(key, item, YamlMap.class, whole).stream())
                .map(inner -> new Section(inner, problems))
                .toList();
    }

    /** The groups under the key, each under a name of the author's own. */
    public List<Named> named(String key, Form<String> name, String example) {
        var group = section(key, "{" + name.example() + ": " + example + "}");
        return group == null ? List.of() : group.all(name, example);
    }

    /** Adds the problem that the key is missing, if it is. */
    public void require(String key, String example) {
        known.add(key);
        required.add(key);
        if (!has(key)) {
            problems.error(position(), "`" + key + "` is missing", "Add " + example + ".");
        }
    }

    /** Adds a problem for each key that nobody asked for. */
    public void refuseOthers() {
        map.pairs().forEach((key, pair) -> {
            if (!known.contains(key)) {
                problems.error(pair.key(), "The key '" + key + "' is not known here", Nearest.hint(key, known));
            }
        });
    }

    /** Whether the key is the last one, so that whatever cuts the file short also cuts it off. */
    boolean isLast(String key) {
        return map.pairs().keySet().stream().reduce((first, second) -> second).equals(Optional.of(key));
    }

    /** Whether it is a whole file that ends in the middle of a line, as one cut short does. */
    boolean endsWithinLine() {
        return endsWithinLine;
    }

    /** Whether it is written in braces: its end cannot be lost unnoticed. */
    boolean isClosed() {
        return map.closed();
    }

    private List<Named> all(Form<String> form, String example) {
        return map.pairs().entrySet().stream()
                .flatMap(entry -> {
                    var pair = entry.getValue();
                    var name = parse(new Scalar(pair.key(), entry.getKey(), false), form);
                    var inner = narrow(entry.getKey(), pair.value(), YamlMap.class, example);
                    return inner
                            .map(found -> new Named(
                                    name.orElseGet(() -> new Placed<>(entry.getKey(), pair.key())),
                                    new Section(found, problems)))
                            .stream();
                })
                .toList();
    }

    private Stream<YamlNode> items(String key, String example) {
        return value(key).flatMap(node -> narrow(key, node, YamlList.class, example)).stream()
                .flatMap(list -> list.items().stream());
    }

    private Optional<YamlNode> value(String key) {
        known.add(key);
        return Optional.ofNullable(map.pairs().get(key)).map(YamlMap.Pair::value);
    }

    private <N extends YamlNode> Optional<N> narrow(String key, YamlNode node, Class<N> type, String example) {
        if (node instanceof YamlAlias) {
            return Optional.empty();
        }
        if (node instanceof Scalar scalar && scalar.isEmpty()) {
            problems.error(
                    scalar.text().isEmpty() ? position(key) : node.position(),
                    "`" + key + "` has no value",
                    "Write " + example + (required.contains(key) ? "." : ", or leave the key out."));
            return Optional.empty();
        }
        if (!type.isInstance(node)) {
            problems.error(node.position(), "`" + key + "` cannot be " + node.noun(), "Write " + example + ".");
            return Optional.empty();
        }
        return Optional.of(type.cast(node));
    }

    private <T> Optional<Placed<T>> parse(Scalar scalar, Form<T> form) {
        if (Characters.count(scalar.text()) > LONGEST) {
            problems.error(
                    scalar.position(), "The text is far too long here", "Write " + form.example() + ", for example.");
            return Optional.empty();
        }
        var parsed = form.parse(scalar.text());
        if (parsed instanceof Parsed.Bad<T> bad) {
            problems.error(scalar.position(), bad.message(), bad.hint());
            return Optional.empty();
        }
        return Optional.of(new Placed<>(((Parsed.Good<T>) Objects.requireNonNull(parsed)).value(), scalar.position()));
    }
}
