package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.page.Block.Line;
import org.lectern.page.RichWriter.Anchor;
import org.lectern.page.YamlDatum.Entry;
import org.lectern.page.YamlDatum.Mapping;
import org.lectern.page.YamlDatum.Scalar;
import org.lectern.page.YamlDatum.Sequence;

/** Writes one value of a record, however nested, as the lines that a site would show. */
final class YamlCell {

    private static final Set<String> TITLES =
            Set.of("title", "name", "text", "label", "topic", "paper", "caption", "description");
    private static final Set<String> ADDRESSES = Set.of(
            "url",
            "link",
            "href",
            "pdf",
            "path",
            "file",
            "src",
            "slides",
            "video",
            "recording",
            "website",
            "doc",
            "html",
            "handout",
            "notebook");
    private static final Pattern BLANK_OR_MARKED = Pattern.compile("[\\s<>\\[]");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{1,4}$");

    private final List<Doubt> doubts;
    private final List<Line> lines = new ArrayList<>();

    /** @param doubts where what is uncertain is added */
    YamlCell(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    List<Line> lines(YamlDatum datum) {
        add(datum, 0);
        return lines;
    }

    /** A value under a key that may say it is an address. */
    List<Line> lines(Entry entry) {
        if (isAddress(entry)) {
            linked(entry, entry.text().orElse(""), entry.text(), 0);
        } else {
            add(entry.value(), 0);
        }
        return lines;
    }

    private void add(YamlDatum datum, int depth) {
        if (datum instanceof Scalar scalar) {
            lines.addAll(Markup.lines(scalar.text(), scalar.line(), depth, doubts));
        } else if (datum instanceof Sequence sequence) {
            sequence.items().forEach(item -> add(item, depth + 1));
        } else if (datum instanceof Mapping mapping) {
            record(mapping, depth);
        }
    }

    private void record(Mapping record, int depth) {
        var title = record.entries().stream()
                .filter(entry ->
                        TITLES.contains(entry.plainKey()) && entry.text().isPresent())
                .findFirst();
        if (title.isEmpty()) {
            record.entries().forEach(entry -> part(entry, depth));
            return;
        }
        var address = record.entries().stream().filter(YamlCell::isAddress).findFirst();
        var obligation = record.entries().stream().flatMap(YamlCell::obligation).findFirst();
        linked(title.get(), title.get().text().orElse("") + obligation.orElse(""), address.flatMap(Entry::text), depth);
        record.entries().stream()
                .filter(entry -> !title.filter(entry::equals).isPresent()
                        && !address.filter(entry::equals).isPresent())
                .filter(entry -> obligation(entry).findFirst().isEmpty())
                .forEach(entry -> part(entry, depth + 1));
    }

    private void part(Entry entry, int depth) {
        if (isAddress(entry)) {
            linked(entry, isUrl(entry) ? entry.text().orElse("") : entry.key(), entry.text(), depth);
        } else if (entry.value() instanceof Scalar) {
            entry.text()
                    .ifPresent(
                            text -> lines.addAll(Markup.lines(entry.key() + ": " + text, entry.line(), depth, doubts)));
        } else {
            lines.add(new Line(entry.line(), depth, RichLine.of(entry.key() + ":")));
            add(entry.value(), entry.value() instanceof Sequence ? depth : depth + 1);
        }
    }

    private void linked(Entry entry, String text, Optional<String> address, int depth) {
        if (address.isEmpty()) {
            lines.addAll(Markup.lines(text, entry.line(), depth, doubts));
            return;
        }
        var line = new RichLine();
        line.add(text, address.map(one -> new Anchor(0, Blanks.folded(one))));
        lines.add(new Line(entry.line(), depth, line.rich(false)));
    }

    private static Stream<String> obligation(Entry entry) {
        var value = entry.text().orElse("").toLowerCase(Locale.ROOT);
        return switch (entry.plainKey() + " " + value) {
            case "required true", "required yes", "optional false", "optional no", "type required" ->
                Stream.of(" (required)");
            case "required false", "required no", "optional true", "optional yes", "type optional" ->
                Stream.of(" (optional)");
            default -> Stream.empty();
        };
    }

    private static boolean isAddress(Entry entry) {
        return ADDRESSES.contains(entry.plainKey())
                && entry.text().map(String::strip).filter(YamlCell::isPlace).isPresent();
    }

    private static boolean isPlace(String text) {
        return !BLANK_OR_MARKED.matcher(text).find()
                && (text.contains("/") || ENDING.matcher(text).find());
    }

    private static boolean isUrl(Entry entry) {
        return Set.of("url", "link", "href").contains(entry.plainKey());
    }
}
