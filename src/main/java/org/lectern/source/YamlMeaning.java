package org.lectern.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a text says, as plain maps, lists and texts, so that two texts can be compared by it. */
final class YamlMeaning {

    private final Function<YamlNode, @Nullable PartEdits> edits;
    private final Function<Scalar, @Nullable String> texts;

    private YamlMeaning(Function<YamlNode, @Nullable PartEdits> edits, Function<Scalar, @Nullable String> texts) {
        this.edits = edits;
        this.texts = texts;
    }

    static Object of(YamlNode node) {
        return new YamlMeaning(one -> null, one -> null).meaning(node);
    }

    /** What it must say after these edits. */
    static Object edited(
            YamlNode node, Function<YamlNode, @Nullable PartEdits> edits, Function<Scalar, @Nullable String> texts) {
        return new YamlMeaning(edits, texts).meaning(node);
    }

    private Object meaning(YamlNode node) {
        if (node instanceof Scalar scalar) {
            var text = texts.apply(scalar);
            return text == null ? scalar.text() : text;
        }
        if (node instanceof YamlMap map) {
            return map(map);
        }
        return node instanceof YamlList list ? list(list) : "";
    }

    private Map<String, Object> map(YamlMap map) {
        Map<String, Object> meaning = new LinkedHashMap<>();
        var own = edits.apply(map);
        int number = 0;
        for (var pair : map.pairs().entrySet()) {
            var replaced = own == null ? null : own.replaced().get(number);
            if (own == null || own.isKept(number)) {
                var value = pair.getValue().value();
                meaning.put(pair.getKey(), replaced == null ? meaning(value) : written(replaced));
            }
            number++;
        }
        if (own != null) {
            own.allAdded().forEach(added -> meaning.put(String.valueOf(added.key()), written(added.value())));
        }
        return meaning;
    }

    private List<Object> list(YamlList list) {
        List<Object> meaning = new ArrayList<>();
        var own = edits.apply(list);
        for (int number = 0; number <= list.items().size(); number++) {
            var replaced = own == null ? null : own.replaced().get(number);
            if (own != null) {
                own.added().getOrDefault(number, List.of()).forEach(added -> meaning.add(written(added.value())));
            }
            if (number < list.items().size() && (own == null || own.isKept(number))) {
                meaning.add(replaced == null ? meaning(list.items().get(number)) : written(replaced));
            }
        }
        return meaning;
    }

    private static Object written(YamlText value) {
        if (value instanceof YamlText.Text text) {
            return text.text();
        }
        if (value instanceof YamlText.Items items) {
            return items.parts().stream()
                    .flatMap(part -> java.util.stream.Stream.ofNullable(part.value()))
                    .map(YamlMeaning::written)
                    .toList();
        }
        Map<String, Object> meaning = new LinkedHashMap<>();
        for (var part : ((YamlText.Group) value).parts()) {
            if (part.key() != null && part.value() != null) {
                meaning.put(part.key(), written(part.value()));
            }
        }
        return meaning;
    }
}
