package org.lectern.rollover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.source.Scalar;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlList;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlNode;

/** The edits that make a new term's file, and the questions that come up on the way. */
record Renewal(YamlEdits edits, Shift shift, List<Question> questions) {

    Renewal(YamlEdits edits, Shift shift) {
        this(edits, shift, new ArrayList<>());
    }

    YamlMap root() {
        return edits.root();
    }

    void ask(List<String> place, String message, @Nullable String hint) {
        questions.add(new Question(place, message, hint));
    }

    /** Moves the date under the key, if there is one. */
    void moveDate(YamlMap map, String key) {
        map.scalar(key).ifPresent(this::moveDate);
    }

    /** Moves all dates below the node. */
    void moveDates(YamlNode node) {
        if (node instanceof Scalar scalar) {
            moveDate(scalar);
        } else if (node instanceof YamlList list) {
            list.items().forEach(this::moveDates);
        } else if (node instanceof YamlMap map) {
            map.pairs().values().forEach(pair -> moveDates(pair.value()));
        }
    }

    private void moveDate(Scalar scalar) {
        var moved = shift.of(scalar.text());
        if (!moved.equals(scalar.text())) {
            edits.replace(scalar, moved);
        }
    }

    void moveId(YamlMap map) {
        map.scalar("id").ifPresent(id -> {
            var moved = shift.ofId(id.text());
            if (!moved.equals(id.text())) {
                edits.replace(id, moved);
            }
        });
    }

    /** Makes a comment of the key where there can be one, else takes it out; says which in a word. */
    String putAside(YamlMap map, String key, String remark) {
        if (!edits.isInLines(map)) {
            edits.remove(map, key);
            return "taken out";
        }
        edits.comment(map, key, remark);
        edits.disable(map, key);
        return "a comment now";
    }
}
