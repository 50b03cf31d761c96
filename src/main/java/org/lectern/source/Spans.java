package org.lectern.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** How far the keys, values and bracketed groups of a text reach, as far as it can be parsed. */
final class Spans {

    /** What reaches over the end of its line is meant up to there. */
    private static final int WHOLE_LINE = Integer.MAX_VALUE;

    private record Place(int line, int column) {}

    private final Map<Place, Integer> lengths = new HashMap<>();
    private final Deque<CollectionStartEvent> open = new ArrayDeque<>();

    private Spans() {}

    static Spans of(String text) {
        var spans = new Spans();
        try {
            var events = YamlFile.events(text);
            while (events.hasNext() && spans.open.size() <= YamlComposer.DEEPEST) {
                spans.add(events.next());
            }
        } catch (YamlEngineException alsoToldAsProblem) {
            // what stands before the fault is known
        }
        return spans;
    }

    /** In characters; 1 where nothing begins. */
    int length(Position position) {
        return lengths.getOrDefault(new Place(position.line(), position.column()), 1);
    }

    private void add(Event event) {
        if (event instanceof CollectionStartEvent start) {
            open.push(start);
        } else if (event instanceof CollectionEndEvent) {
            var start = open.pop();
            if (start.isFlow()) {
                add(start, event);
            }
        } else if (event instanceof ScalarEvent) {
            add(event, event);
        }
    }

    private void add(Event first, Event last) {
        first.getStartMark()
                .ifPresent(start -> last.getEndMark()
                        .ifPresent(end -> lengths.merge(
                                new Place(start.getLine() + 1, start.getColumn() + 1), length(start, end), Math::max)));
    }

    private static int length(Mark start, Mark end) {
        return start.getLine() == end.getLine() ? Math.max(1, end.getColumn() - start.getColumn()) : WHOLE_LINE;
    }
}
