package org.lectern.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Decides where a text needs quotes, and puts them. */
final class YamlQuotes {

    private static final DumpSettings ON_ONE_LINE = DumpSettings.builder()
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();

    /** What some tool takes for a number, a flag, a time or nothing. */
    private static final Pattern LOOKS_TYPED =
            Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|~|=|<<|[-+]?(\\.inf|0x[0-9a-f]+|0o[0-7]+)|\\.nan"
                    + "|[-+.]?[0-9][0-9_.,:]*(e[-+]?[0-9]+)?");

    private YamlQuotes() {}

    static String scalar(YamlText.Text value, boolean inline) {
        return needsQuotes(value, inline) ? quoted(value.text()) : value.text();
    }

    /** Keys stand as words do; one that could end before its colon, or hold one, has quotes. */
    static String key(String key) {
        return scalar(YamlText.text(key), true);
    }

    private static boolean needsQuotes(YamlText.Text value, boolean inline) {
        var text = value.text();
        return switch (value.style()) {
            case QUOTED -> true;
            case BARE -> !canBePlain(text, inline);
            case AS_NEEDED, PROSE -> looksTyped(text) || (inline && text.contains(":")) || !canBePlain(text, inline);
        };
    }

    private static boolean looksTyped(String text) {
        return text.length() < 40 && LOOKS_TYPED.matcher(text).matches();
    }

    private static boolean canBePlain(String text, boolean inline) {
        return text.codePoints().noneMatch(one -> Characters.isForbidden(one) || Characters.isLineEnd(one))
                && emitted(text, inline).equals(inline ? "[" + text + "]\n" : "- " + text + "\n");
    }

    /** The text as the library writes it in a list when it is asked not to use quotes. */
    private static String emitted(String text, boolean inline) {
        var out = new Out();
        var emitter = new Emitter(ON_ONE_LINE, out);
        var style = inline ? FlowStyle.FLOW : FlowStyle.BLOCK;
        List.of(
                        new StreamStartEvent(),
                        new DocumentStartEvent(false, Optional.empty(), Map.of()),
                        new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style),
                        new ScalarEvent(
                                Optional.empty(),
                                Optional.empty(),
                                new ImplicitTuple(true, true),
                                text,
                                ScalarStyle.PLAIN),
                        new SequenceEndEvent(),
                        new DocumentEndEvent(false),
                        new StreamEndEvent())
                .forEach(emitter::emit);
        return out.text.toString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(one -> quoted.append(escaped(one)));
        return quoted.append('"').toString();
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Characters.isForbidden(character) || Characters.isLineEnd(character)
                        ? String.format(character > 0xFFFF ? "\\U%08X" : "\\u%04X", character)
                        : Character.toString(character);
        };
    }

    /** Takes what the library writes. */
    private static final class Out implements StreamDataWriter {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String more) {
            text.append(more);
        }

        @Override
        public void write(String more, int from, int length) {
            text.append(more, from, from + length);
        }
    }
}
