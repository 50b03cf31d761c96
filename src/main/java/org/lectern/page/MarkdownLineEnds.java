package org.lectern.page;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Keeps lines apart that Markdown would run together, where the next one begins with a label: people write
 * {@code Instructor: …} and {@code Room: …} below each other and mean two lines.
 */
final class MarkdownLineEnds extends AbstractVisitor {

    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L}\\d /&()-]{1,40}:(?:\\s.*)?", Pattern.DOTALL);

    @Override
    public void visit(SoftLineBreak end) {
        var next = end.getNext();
        if ((next instanceof StrongEmphasis strong && isLabel(strong))
                || (next instanceof Text text && isLabel(text.getLiteral()))) {
            end.insertAfter(new HardLineBreak());
            end.unlink();
        }
    }

    private static boolean isLabel(String text) {
        return LABEL.matcher(text).matches() || DateTrace.isLabel(text);
    }

    /** The colon may stand within the bold text or behind it. */
    private static boolean isLabel(StrongEmphasis strong) {
        return (strong.getLastChild() instanceof Text text && text.getLiteral().endsWith(":"))
                || (strong.getNext() instanceof Text after && after.getLiteral().startsWith(":"));
    }
}
