package org.lectern.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in an author's words what the parser says in those of the YAML specification. */
final class SyntaxFault {

    /** What the parser's text contains, what we say, and what helps. */
    private record Saying(String sign, String message, String hint) {}

    private static final String QUOTE = "Put quotes around a text that contains ': ' or ' #' or begins with a sign.";

    static final String TOO_DEEP = "nested too deeply";
    static final String TOO_LONG = "list too long";
    static final String TOO_MANY_KEYS = "too many keys";

    private static final List<Saying> SAYINGS = List.of(
            new Saying(TOO_DEEP, "This is nested more than 32 levels deep", "Is a bracket missing?"),
            new Saying(TOO_LONG, "This list has more than 2000 items", "Is this the file that was meant?"),
            new Saying(TOO_MANY_KEYS, "This group has more than 500 keys", "Is this the file that was meant?"),
            new Saying("mapping values are not allowed", "A colon is not expected here", QUOTE),
            new Saying("\\t", "A tab cannot stand here", "Indent with blanks."),
            new Saying(
                    "flow sequence",
                    "A list in brackets does not go on or end as it must",
                    "Put a comma or ] here, or quotes around a text with ': '."),
            new Saying(
                    "flow mapping",
                    "A group in braces does not go on or end as it must",
                    "Put a comma or } here, or quotes around a text with ': '."),
            new Saying("quoted scalar", "A quotation is not closed, or not as it must be", "End it with its quote."),
            new Saying("expected ':'", "A key without its colon", "Write `key: value`, with a blank after the colon."),
            new Saying("sequence entries are not allowed", "A dash is not expected here", QUOTE),
            new Saying(
                    "but found '<scalar>'",
                    "A text is not expected here",
                    "Is a quote or a colon missing, here or above?"),
            new Saying("block mapping", "The indentation does not fit", "Begin each key of a group in one column."),
            new Saying("block collection", "The indentation does not fit", "Begin each '- ' of a list in one column."),
            new Saying("cannot start any token", "A value cannot begin with this sign", QUOTE),
            new Saying("<document start>", "The file goes on where it should be over", QUOTE),
            new Saying(
                    "found '<stream end>'",
                    "The file ends where something more is expected",
                    "Close the bracket or quotation, or put the file back as it was."));

    private SyntaxFault() {}

    static Position position(String file, YamlEngineException fault) {
        var mark = fault instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().or(marked::getContextMark)
                : Optional.<Mark>empty();
        return position(file, mark);
    }

    static Position position(String file, Optional<Mark> mark) {
        return mark.map(place -> new Position(file, place.getLine() + 1, place.getColumn() + 1))
                .orElseGet(() -> new Position(file, 1, 1));
    }

    static String message(YamlEngineException fault) {
        return saying(fault).map(Saying::message).orElse("This is not YAML: " + words(fault)) + opened(fault);
    }

    static @Nullable String hint(YamlEngineException fault) {
        return saying(fault).map(Saying::hint).orElse(QUOTE);
    }

    private static Optional<Saying> saying(YamlEngineException fault) {
        var words = words(fault);
        return SAYINGS.stream().filter(saying -> words.contains(saying.sign())).findFirst();
    }

    private static String words(YamlEngineException fault) {
        if (fault instanceof MarkedYamlEngineException marked) {
            var context = marked.getContext();
            return context == null || context.isEmpty() ? marked.getProblem() : context + ", " + marked.getProblem();
        }
        return String.valueOf(fault.getMessage());
    }

    private static String opened(YamlEngineException fault) {
        if (fault instanceof MarkedYamlEngineException marked
                && marked.getContextMark().isPresent()) {
            int line = marked.getContextMark().get().getLine();
            boolean same =
                    marked.getProblemMark().map(mark -> mark.getLine() == line).orElse(true);
            return same ? "" : "; it begins in line " + (line + 1);
        }
        return "";
    }
}
