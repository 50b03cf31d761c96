package org.lectern.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.page.YamlDatum.Entry;
import org.lectern.page.YamlDatum.Mapping;
import org.lectern.page.YamlDatum.Scalar;
import org.lectern.page.YamlDatum.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML, and JSON as a part of it, into data: every scalar by its text, aliases in their place. */
final class YamlTree {

    /** Bounds the recursion here, and the parser's time, which is worse than linear in it. */
    private static final int DEEPEST = 32;

    /** Pieces, each alias counted as all that it stands for. */
    private static final int MOST = 500_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private record Named(YamlDatum datum, int pieces) {}

    private final Iterator<Event> events;
    private final Map<Anchor, Named> named = new HashMap<>();
    private int pieces;

    private YamlTree(String text) {
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /**
     * The documents of the text.
     *
     * @throws YamlEngineException if it is not YAML, or larger or deeper than any data of a course
     */
    static List<YamlDatum> read(String text) {
        var tree = new YamlTree(text);
        var documents = new ArrayList<YamlDatum>();
        while (tree.events.hasNext()) {
            if (tree.events.next() instanceof DocumentStartEvent) {
                documents.add(tree.datum(tree.events.next(), 0));
            }
        }
        return documents;
    }

    private YamlDatum datum(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        count(event, 1);
        var before = pieces;
        var datum = event instanceof CollectionStartEvent start ? collection(start, depth) : scalar(event);
        var anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.<Anchor>empty();
        anchor.ifPresent(name -> named.put(name, new Named(datum, pieces - before + 1)));
        return datum;
    }

    private YamlDatum alias(AliasEvent alias) {
        var known = named.get(alias.getAlias());
        if (known == null) {
            throw new ParserException("nothing is named '" + alias.getAlias() + "' before", alias.getStartMark());
        }
        count(alias, known.pieces());
        return known.datum();
    }

    private YamlDatum collection(CollectionStartEvent start, int depth) {
        if (depth >= DEEPEST) {
            throw new ParserException("the data is nested too deeply", start.getStartMark());
        }
        return start instanceof SequenceStartEvent ? sequence(start, depth) : mapping(start, depth);
    }

    private YamlDatum sequence(Event start, int depth) {
        var items = new ArrayList<YamlDatum>();
        for (var next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
            items.add(datum(next, depth + 1));
        }
        return new Sequence(line(start), items);
    }

    private YamlDatum mapping(Event start, int depth) {
        var entries = new ArrayList<Entry>();
        for (var next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
            var key = datum(next, depth + 1);
            var value = datum(events.next(), depth + 1);
            var name = key instanceof Scalar scalar ? Blanks.folded(scalar.text()) : "?";
            if (name.equals("<<") && value instanceof Mapping merged) {
                entries.addAll(merged.entries());
            } else {
                entries.add(new Entry(line(next), name, value));
            }
        }
        return new Mapping(line(start), entries);
    }

    private static YamlDatum scalar(Event event) {
        var scalar = (ScalarEvent) event;
        var block = scalar.getScalarStyle().toString().matches("[|>]");
        return new Scalar(
                line(event) + (block ? 1 : 0), scalar.isPlain() && isNothing(scalar) ? "" : scalar.getValue());
    }

    private static boolean isNothing(ScalarEvent scalar) {
        return scalar.getValue().matches("~|null|Null|NULL");
    }

    private void count(Event event, int more) {
        pieces += more;
        if (pieces > MOST) {
            throw new ParserException("there is more data than any course has", event.getStartMark());
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
