package org.lectern.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** From the parser's events to nodes, without what makes YAML surprising. */
final class YamlComposer {

    /** Far above any file of ours; bounds the recursion here, and the parser's time, which is worse than linear in it. */
    static final int DEEPEST = 32;

    /** Above any term's; what is built from every pair of two lists stays within seconds. */
    private static final int MOST_ITEMS = 2_000;

    private static final int MOST_KEYS = 500;

    private final String file;
    private final Iterator<Event> events;
    private final Problems problems;
    private boolean broken;

    YamlComposer(String file, Iterator<Event> events, Problems problems) {
        this.file = file;
        this.events = events;
        this.problems = problems;
    }

    /** The document's top level; empty if something is wrong that makes all else uncertain. */
    Optional<YamlMap> compose() {
        try {
            return document();
        } catch (YamlEngineException e) {
            problems.error(SyntaxFault.position(file, e), SyntaxFault.message(e), SyntaxFault.hint(e));
            return Optional.empty();
        }
    }

    private Optional<YamlMap> document() {
        events.next();
        if (events.next() instanceof StreamEndEvent) {
            return refuse(
                    new Position(file, 1, 1), "The file holds nothing but comments", "Write the keys below them.");
        }
        var root = node(events.next(), 0);
        events.next();
        var end = events.next();
        if (end instanceof DocumentStartEvent) {
            return refuse(at(end), "A second document begins here", "Remove the line '---' and what follows it.");
        }
        if (root instanceof YamlMap map) {
            return broken ? Optional.empty() : Optional.of(map);
        }
        return refuse(
                root.position(), "The file must hold keys, not " + root.noun(), "Begin with a line `key: value`.");
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof NodeEvent node) {
            refuseReferences(node);
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag());
            Comments.warn(scalar, at(event), problems);
            return new Scalar(at(event), scalar.getValue(), scalar.isPlain(), span(event, event));
        }
        if (event instanceof CollectionStartEvent start) {
            refuseTag(event, start.getTag());
            if (depth >= DEEPEST) {
                throw new ParserException(SyntaxFault.TOO_DEEP, start.getStartMark());
            }
            return collection(start, depth + 1);
        }
        return new YamlAlias(at(event), span(event, event));
    }

    private YamlNode collection(CollectionStartEvent start, int depth) {
        if (start instanceof SequenceStartEvent) {
            List<YamlNode> items = new ArrayList<>();
            var end = items(items, depth);
            return new YamlList(at(start), items, span(start, end, items));
        }
        Map<String, YamlMap.Pair> pairs = new LinkedHashMap<>();
        var end = pairs(pairs, depth);
        var values = pairs.values().stream().map(YamlMap.Pair::value).toList();
        return new YamlMap(at(start), pairs, start.isFlow(), span(start, end, values));
    }

    private Event items(List<YamlNode> items, int depth) {
        var event = events.next();
        for (; !(event instanceof CollectionEndEvent); event = events.next()) {
            items.add(node(event, depth));
            limit(items.size(), MOST_ITEMS, SyntaxFault.TOO_LONG, event);
        }
        return event;
    }

    private Event pairs(Map<String, YamlMap.Pair> pairs, int depth) {
        var event = events.next();
        for (; !(event instanceof CollectionEndEvent); event = events.next()) {
            var key = node(event, depth);
            var value = node(events.next(), depth);
            if (key instanceof Scalar scalar) {
                put(pairs, scalar, value);
                limit(pairs.size(), MOST_KEYS, SyntaxFault.TOO_MANY_KEYS, event);
            } else {
                refuse(key.position(), "A key must be a single value, not " + key.noun(), null);
            }
        }
        return event;
    }

    private static void limit(int number, int most, String fault, Event event) {
        if (number > most) {
            throw new ParserException(fault, event.getStartMark());
        }
    }

    private void put(Map<String, YamlMap.Pair> pairs, Scalar key, YamlNode value) {
        var first = pairs.putIfAbsent(key.text(), new YamlMap.Pair(key.position(), key.span(), value));
        if (first != null) {
            problems.error(
                    key.position(),
                    "The key '" + key.text() + "' stands here a second time; the first is in line "
                            + first.key().line(),
                    "Remove one of the two.");
        }
    }

    private void refuseReferences(NodeEvent node) {
        if (node instanceof AliasEvent) {
            problems.error(at(node), "Aliases (*) are not allowed", "Write the value out, or put quotes around it.");
        } else if (node.getAnchor().isPresent()) {
            problems.error(at(node), "Anchors (&) are not allowed", "Remove it, or put quotes around the text.");
        }
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            problems.error(at(event), "Tags (!) are not allowed", "Remove it, or put quotes around the text.");
        }
    }

    private <T> Optional<T> refuse(Position position, String message, @Nullable String hint) {
        broken = true;
        problems.error(position, message, hint);
        return Optional.empty();
    }

    /** The parser ends what has no brackets where the next thing begins, below blank lines and comments: too late. */
    private static Span span(CollectionStartEvent start, Event end, List<YamlNode> within) {
        return start.isFlow() || within.isEmpty()
                ? span(start, end)
                : new Span(
                        span(start, start).start(),
                        within.get(within.size() - 1).span().end());
    }

    private static Span span(Event first, Event last) {
        return new Span(
                first.getStartMark().map(Mark::getIndex).orElse(0),
                last.getEndMark().map(Mark::getIndex).orElse(0));
    }

    private Position at(Event event) {
        return SyntaxFault.position(file, event.getStartMark());
    }
}
