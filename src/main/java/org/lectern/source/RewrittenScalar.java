package org.lectern.source;

/** How a text is written in the place of another: with the same sort of quotes, if it can. */
final class RewrittenScalar {

    private RewrittenScalar() {}

    /**
     * The new text as YAML, on one line.
     *
     * @param written the old one as YAML
     * @param inBrackets whether it stands in braces or brackets
     */
    static String of(String text, Scalar old, String written, boolean inBrackets) {
        if (old.plain()) {
            boolean typed =
                    !YamlQuotes.scalar(YamlText.text(old.text()), inBrackets).equals(old.text());
            return YamlQuotes.scalar(typed ? YamlText.word(text) : YamlText.text(text), inBrackets);
        }
        boolean single = written.startsWith("'")
                && text.codePoints().noneMatch(one -> Characters.isForbidden(one) || Characters.isLineEnd(one));
        return single ? "'" + text.replace("'", "''") + "'" : YamlQuotes.scalar(YamlText.quoted(text), inBrackets);
    }
}
