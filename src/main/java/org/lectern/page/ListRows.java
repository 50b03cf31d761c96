package org.lectern.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.page.Block.Line;

/** Reads what stands in lines under a dated line: {@code Reading:} and the list below it, notes, what is due. */
final class ListRows {

    private static final Pattern LABEL = Pattern.compile("^\\s*([\\p{L}][\\p{L}'’/& -]{1,40}?)\\s*(?::|–|—| - )\\s*");

    private static final Pattern BARE = Pattern.compile(
            "(?:(?:required|optional|further|additional|suggested|recommended|background)\\s+)?(?:readings?|papers?|references|slides)\\s*\\.?",
            Pattern.CASE_INSENSITIVE);

    /** Heads of lists that are no readings. */
    private static final Pattern HEAD = Pattern.compile(
            "(?:discussion |study |guiding |reading )?(?:questions|topics|notes|goals|objectives|activities|homework|announcements|discussion)\\s*:?",
            Pattern.CASE_INSENSITIVE);

    private final PageRow row;
    private final int depth;
    private final boolean heading;
    private int last;
    private @Nullable Role mode;
    private String label = "";
    private int labelEnd;

    /** @param depth of the line that is dated; below 0 for a heading */
    ListRows(PageRow row, int depth) {
        this.row = row;
        this.depth = Math.max(depth, 0);
        this.heading = depth < 0;
        this.last = row.line();
    }

    /** Takes the line if it belongs to the row; says whether it does. */
    boolean take(Line line) {
        if (!belongs(line)) {
            return false;
        }
        last = line.line();
        var labelled =
                HEAD.matcher(line.text().text()).matches() ? Optional.of(named(Role.NOTE, "")) : label(line.text());
        labelEnd = HEAD.matcher(line.text().text()).matches() ? 0 : labelEnd;
        if (labelled.isPresent()) {
            mode = labelled.get();
            var rest = Cuts.from(line.text(), labelEnd);
            row.add(mode, label, line.line(), rest);
        } else if (!row.hasTitle() && mode == null) {
            row.add(Role.TOPIC, "", line.line(), line.text());
        } else {
            row.add(mode == null ? Role.RESOURCE : mode, mode == null ? "" : label, line.line(), line.text());
        }
        return true;
    }

    /** Whether a line of this depth stands under the dated line. */
    boolean isOuter(int other) {
        return heading || other > depth;
    }

    /** Whether the line stands in a list under the dated line. */
    boolean isAbove(Line line) {
        return !heading && line.depth() > depth && row.hasTitle();
    }

    private boolean belongs(Line line) {
        boolean adjacent = line.line() - last <= 1;
        if (heading || line.depth() > depth) {
            return true;
        }
        return line.depth() == depth
                && (label(line.text()).isPresent() || (depth == 0 && (adjacent || !row.hasTitle())));
    }

    /** What the label before the colon announces; sets where it ends. */
    private Optional<Role> label(Rich text) {
        var match = LABEL.matcher(text.text());
        if (match.lookingAt() || BARE.matcher(text.text()).matches()) {
            boolean bare = !match.lookingAt();
            var words = bare ? text.text() : match.group(1);
            labelEnd = bare ? text.text().length() : match.end();
            return Role.of(words).filter(ListRows::canBeLabel).map(role -> named(role, words));
        }
        return Optional.empty();
    }

    private Role named(Role role, String words) {
        label = words;
        return role;
    }

    private static boolean canBeLabel(Role role) {
        return switch (role) {
            case DUE, HOMEWORK, OPTIONAL, READING, RESOURCE, MATERIAL, PRESENTER, TOPIC, NOTE, PLACE, TIME -> true;
            case DATE, WEEK, NUMBER, WEEKDAY, TYPE -> false;
        };
    }
}
