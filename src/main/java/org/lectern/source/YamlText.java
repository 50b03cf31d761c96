package org.lectern.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML file as a person would type it: a {@link Text}, a {@link Group} of keys or a list of {@link Items},
 * with blank lines and comments between them. Whatever the texts hold, {@link YamlFile} reads the same texts back.
 */
public sealed interface YamlText {

    /** A text, in quotes only where YAML, or a tool that guesses types, would read something else. */
    static Text text(String text) {
        return new Text(text, Text.Style.AS_NEEDED);
    }

    /** A text that has quotes in any case, such as hours and arXiv ids, which look like numbers. */
    static Text quoted(String text) {
        return new Text(text, Text.Style.QUOTED);
    }

    /** A number, date or flag: without quotes. */
    static Text word(Object value) {
        return new Text(value.toString(), Text.Style.BARE);
    }

    /** A text of several lines, or of one so long that it is better read on several. */
    static Text prose(String text) {
        return new Text(text, Text.Style.PROSE);
    }

    /** Keys in lines of their own. */
    static Group group() {
        return new Group(false);
    }

    /** Keys in braces on one line, or in lines of their own where they do not fit or there are comments. */
    static Group inlineGroup() {
        return new Group(true);
    }

    /** Items in lines of their own. */
    static Items items() {
        return new Items(false);
    }

    /** Items in brackets on one line, or in lines of their own where they do not fit or there are comments. */
    static Items inlineItems() {
        return new Items(true);
    }

    /** A single value. */
    record Text(String text, Style style) implements YamlText {

        enum Style {
            AS_NEEDED,
            QUOTED,
            BARE,
            PROSE
        }
    }

    /** One line or more of a group or list; a blank line has neither comment nor value. */
    record Part(
            @Nullable String key,
            @Nullable YamlText value,
            @Nullable String comment) {

        static final Part BLANK = new Part(null, null, null);
    }

    /** Keys with their values, in the order in which they are put. */
    final class Group implements YamlText {

        private final List<Part> parts = new ArrayList<>();
        private final boolean inline;

        private Group(boolean inline) {
            this.inline = inline;
        }

        public Group put(String key, String text) {
            return put(key, text(text));
        }

        public Group put(String key, YamlText value) {
            parts.add(new Part(key, value, null));
            return this;
        }

        /** A key with a comment behind it in the same line. */
        public Group put(String key, YamlText value, String comment) {
            parts.add(new Part(key, value, comment));
            return this;
        }

        /** A key only if there is a text for it. */
        public Group putIfPresent(String key, @Nullable String text) {
            return text == null ? this : put(key, text);
        }

        public Group comment(String lines) {
            parts.add(new Part(null, null, lines));
            return this;
        }

        public Group blank() {
            parts.add(Part.BLANK);
            return this;
        }

        /** The whole file that has these keys. */
        public String file() {
            return YamlLayout.file(this);
        }

        boolean isInline() {
            return inline;
        }

        List<Part> parts() {
            return Collections.unmodifiableList(parts);
        }
    }

    /** The items of a list, in the order in which they are added. */
    final class Items implements YamlText {

        private final List<Part> parts = new ArrayList<>();
        private final boolean inline;

        private Items(boolean inline) {
            this.inline = inline;
        }

        public Items add(String text) {
            return add(text(text));
        }

        public Items add(YamlText value) {
            parts.add(new Part(null, value, null));
            return this;
        }

        public Items comment(String lines) {
            parts.add(new Part(null, null, lines));
            return this;
        }

        public Items blank() {
            parts.add(Part.BLANK);
            return this;
        }

        boolean isInline() {
            return inline;
        }

        List<Part> parts() {
            return Collections.unmodifiableList(parts);
        }
    }
}
