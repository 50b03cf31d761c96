package org.lectern.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A piece of a data file, with the line it begins in. */
sealed interface YamlDatum {

    int line();

    record Scalar(int line, String text) implements YamlDatum {}

    record Sequence(int line, List<YamlDatum> items) implements YamlDatum {

        boolean isOfRecords() {
            return !items.isEmpty() && items.stream().allMatch(Mapping.class::isInstance);
        }

        List<Mapping> records() {
            return items.stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .toList();
        }
    }

    record Mapping(int line, List<Entry> entries) implements YamlDatum {

        Optional<YamlDatum> value(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        boolean isOfRecords() {
            return entries.size() > 1 && entries.stream().allMatch(entry -> entry.value() instanceof Mapping);
        }
    }

    record Entry(int line, String key, YamlDatum value) {

        /** Keys as people vary them: {@code Due-Date} is {@code due_date}. */
        String plainKey() {
            return key.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        }

        /** The text of a value that is one, and that says something. */
        Optional<String> text() {
            return value instanceof Scalar scalar && !scalar.text().isBlank()
                    ? Optional.of(scalar.text())
                    : Optional.empty();
        }
    }
}
