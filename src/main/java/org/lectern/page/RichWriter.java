package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the pieces of one line of text as they come, marked up or not. */
final class RichWriter {

    /** Where the text leads; numbered, because two links side by side may lead to the same address. */
    record Anchor(int number, String address) {}

    private record Run(String text, boolean struck, Optional<Anchor> anchor) {

        boolean isBlank() {
            return Blanks.folded(text).isEmpty();
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private Optional<Anchor> anchor = Optional.empty();
    private int anchors;
    private boolean blank = true;

    void add(String text, boolean struck) {
        var run = new Run(text, struck, anchor);
        runs.add(run);
        blank &= run.isBlank();
    }

    /** From here on the text leads to {@code address}. */
    void open(String address, boolean struck) {
        anchor = Optional.of(new Anchor(anchors++, address));
        add("", struck);
    }

    void close() {
        anchor = Optional.empty();
    }

    boolean isBlank() {
        return blank;
    }

    boolean isInLink() {
        return anchor.isPresent();
    }

    /** What is struck out of a line that is not struck out as a whole. */
    Optional<String> leftOut() {
        return isStruck() ? Optional.empty() : Optional.of(struck()).filter(text -> !text.isEmpty());
    }

    /** The line so far, without {@link #leftOut}; the writer is then empty, inside the link it was in. */
    Rich take() {
        var struck = isStruck();
        var line = new RichLine();
        runs.stream().filter(run -> struck || !run.struck()).forEach(run -> line.add(run.text(), run.anchor()));
        runs.clear();
        blank = true;
        return line.rich(struck);
    }

    private boolean isStruck() {
        return !struck().isEmpty() && runs.stream().allMatch(run -> run.struck() || run.isBlank());
    }

    private String struck() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.struck() ? run.text() : " "));
        return Blanks.folded(text.toString());
    }
}
