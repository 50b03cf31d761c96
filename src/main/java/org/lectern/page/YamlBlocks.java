package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;
import org.lectern.page.YamlDatum.Entry;
import org.lectern.page.YamlDatum.Mapping;
import org.lectern.page.YamlDatum.Scalar;
import org.lectern.page.YamlDatum.Sequence;

/** Lays data out as a page: lists of records as tables, what groups them as headings, the rest as lines. */
final class YamlBlocks {

    private static final Set<String> DATES = Set.of("date", "dates", "day", "when", "start", "start_date");
    private static final Set<String> NAMES = Set.of("title", "name", "topic", "label");
    private static final Set<String> GROUPS = Set.of("week", "module", "unit", "part", "block");

    private final List<Doubt> doubts;
    private final List<Block> blocks = new ArrayList<>();

    /** @param doubts where what is uncertain is added */
    YamlBlocks(List<Doubt> doubts) {
        this.doubts = doubts;
    }

    List<Block> all() {
        return blocks;
    }

    /** @param level of the headings over its parts */
    void add(YamlDatum datum, int level) {
        if (datum instanceof Sequence sequence && sequence.isOfRecords()) {
            records(sequence, level);
        } else if (datum instanceof Mapping mapping && mapping.isOfRecords() && !isNested(mapping)) {
            blocks.addAll(DataTable.keyed(mapping, doubts));
        } else if (datum instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> entry(entry, level));
        } else {
            blocks.addAll(new YamlCell(doubts).lines(datum));
        }
    }

    private void records(Sequence sequence, int level) {
        if (sequence.records().stream().noneMatch(YamlBlocks::isGroup)) {
            blocks.addAll(DataTable.of(sequence, doubts));
            return;
        }
        for (var each : sequence.records()) {
            group(each, level);
        }
    }

    private void group(Mapping group, int level) {
        var name = new ArrayList<String>();
        for (var entry : group.entries()) {
            if (GROUPS.contains(entry.plainKey())) {
                entry.text().ifPresent(text -> name.add(text.matches("\\d+") ? entry.key() + " " + text : text));
            } else if (NAMES.contains(entry.plainKey())) {
                entry.text().ifPresent(name::add);
            }
        }
        heading(group.line(), level, String.join(": ", name));
        group.entries().stream().filter(entry -> !namesGroup(entry)).forEach(entry -> entry(entry, level + 1));
    }

    private static boolean namesGroup(Entry entry) {
        return entry.value() instanceof Scalar
                && (GROUPS.contains(entry.plainKey()) || NAMES.contains(entry.plainKey()));
    }

    private void entry(Entry entry, int level) {
        if (entry.value() instanceof Scalar scalar) {
            scalar(entry, scalar, level);
        } else if (isData(entry.value())) {
            heading(entry.line(), level, entry.key());
            add(entry.value(), level + 1);
        } else {
            blocks.add(new Line(entry.line(), 0, RichLine.of(entry.key() + ":")));
            blocks.addAll(new YamlCell(doubts).lines(entry.value()));
        }
    }

    private void scalar(Entry entry, Scalar scalar, int level) {
        if (level == 1 && NAMES.contains(entry.plainKey())) {
            heading(entry.line(), level, scalar.text());
        } else if (!scalar.text().isBlank()) {
            blocks.addAll(Markup.lines(entry.key() + ": " + scalar.text(), entry.line(), 0, doubts));
        }
    }

    private static boolean isData(YamlDatum datum) {
        return datum instanceof Mapping || (datum instanceof Sequence sequence && sequence.isOfRecords());
    }

    private void heading(int line, int level, String text) {
        var rich = RichLine.of(text);
        if (!rich.text().isEmpty()) {
            blocks.add(new Heading(line, Math.min(level, 6), rich));
        }
    }

    /** Records with dates, or groups of them. */
    static boolean isPlan(Sequence list) {
        return list.isOfRecords() && list.records().stream().anyMatch(one -> isDated(one) || isGroup(one));
    }

    /** A record without a date of its own, around records that have one: a week or module. */
    private static boolean isGroup(Mapping group) {
        return !isDated(group)
                && group.entries().stream().anyMatch(entry -> entry.value() instanceof Sequence list && isPlan(list));
    }

    private static boolean isNested(Mapping mapping) {
        return mapping.entries().stream()
                .anyMatch(entry -> entry.value() instanceof Mapping inner && (isGroup(inner) || inner.isOfRecords()));
    }

    private static boolean isDated(Mapping dated) {
        return dated.entries().stream()
                .anyMatch(entry ->
                        DATES.contains(entry.plainKey()) && entry.text().isPresent());
    }
}
