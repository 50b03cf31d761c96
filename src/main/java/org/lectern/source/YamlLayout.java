package org.lectern.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.source.YamlText.Group;
import org.lectern.source.YamlText.Items;
import org.lectern.source.YamlText.Part;
import org.lectern.source.YamlText.Text;

/** Lays values out in lines. */
final class YamlLayout {

    private static final int WIDEST = 120;
    private static final String STEP = "  ";

    private final StringBuilder lines = new StringBuilder();

    private YamlLayout() {}

    static String file(Group root) {
        var layout = new YamlLayout();
        layout.group(root, "");
        return layout.lines.toString();
    }

    /** The lines of one key with its value. */
    static String pair(String key, YamlText value, String indent) {
        var layout = new YamlLayout();
        layout.part(new Part(key, value, null), indent, indent);
        return layout.lines.toString();
    }

    /** The lines of one item of a list. */
    static String item(YamlText value, String indent) {
        var layout = new YamlLayout();
        layout.items(YamlText.items().add(value), indent);
        return layout.lines.toString();
    }

    private void group(Group group, String indent) {
        group.parts().forEach(part -> part(part, indent, indent));
    }

    private void items(Items items, String indent) {
        for (var part : items.parts()) {
            if (part.value() instanceof Group group && !fits(group, indent + "- ")) {
                item(group, indent);
            } else if (part.value() == null) {
                part(part, indent, indent);
            } else {
                value(indent + "-", part.value(), null, indent);
            }
        }
    }

    /** The first key of an item stands behind the dash; what comes before it stands before the dash. */
    private void item(Group group, String indent) {
        boolean dashed = false;
        for (var part : group.parts()) {
            boolean first = !dashed && part.value() != null;
            dashed |= first;
            part(part, first ? indent + "- " : dashed ? indent + STEP : indent, indent + STEP);
        }
    }

    private void part(Part part, String start, String indent) {
        if (part.value() != null) {
            var key = part.key() == null ? "-" : YamlQuotes.key(part.key()) + ":";
            value(start + key, part.value(), part.comment(), indent);
        } else if (part.comment() != null) {
            part.comment().lines().forEach(line -> line(start + "# " + YamlProse.onOneLine(line)));
        } else {
            lines.append('\n');
        }
    }

    private void value(String start, YamlText value, @Nullable String comment, String indent) {
        var remark = comment == null ? "" : "  # " + YamlProse.onOneLine(comment);
        if (value instanceof Text text && YamlProse.isLong(text, start)) {
            line(start + " " + YamlProse.sign(text) + remark);
            YamlProse.lines(text, WIDEST - indent.length())
                    .forEach(one -> line(one.isEmpty() ? "" : indent + STEP + one));
        } else if (fits(value, start + " ")) {
            line(start + " " + inline(value, false) + remark);
        } else {
            line(start + remark);
            nested(value, indent + STEP);
        }
    }

    private void nested(YamlText value, String indent) {
        if (value instanceof Group group) {
            group(group, indent);
        } else if (value instanceof Items items) {
            items(items, indent);
        }
    }

    private void line(String line) {
        lines.append(line).append('\n');
    }

    /** Whether the value stands in the line that begins so: a single value always does, a list or group if it may. */
    private static boolean fits(YamlText value, String start) {
        boolean narrow =
                value instanceof Text || start.length() + inline(value, false).length() <= WIDEST;
        return narrow && mayStandOnOneLine(value);
    }

    private static boolean mayStandOnOneLine(YamlText value) {
        return value instanceof Text
                || parts(value).isEmpty()
                || (isInline(value) && parts(value).stream().allMatch(YamlLayout::isPlain));
    }

    private static boolean isInline(YamlText value) {
        return value instanceof Group group ? group.isInline() : ((Items) value).isInline();
    }

    private static boolean isPlain(Part part) {
        return part.value() != null && part.comment() == null && mayStandOnOneLine(part.value());
    }

    private static List<Part> parts(YamlText value) {
        return value instanceof Group group ? group.parts() : ((Items) value).parts();
    }

    /** The value on one line, within brackets or braces or not. */
    static String inline(YamlText value, boolean within) {
        if (value instanceof Text text) {
            return YamlQuotes.scalar(text, within);
        }
        boolean group = value instanceof Group;
        return parts(value).stream()
                .map(part -> (part.key() == null ? "" : YamlQuotes.key(part.key()) + ": ")
                        + (part.value() == null ? "" : inline(part.value(), true)))
                .collect(Collectors.joining(", ", group ? "{" : "[", group ? "}" : "]"));
    }
}
