package org.lectern.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a changed page makes different in a file, and what it leaves open, in words. */
final class Differences {

    private final List<String> changes = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>();

    /** Does what brings a line of the page into the file, and remembers the line if that makes a difference. */
    void at(int line, Runnable work) {
        int before = changes.size() + questions.size();
        work.run();
        if (changes.size() + questions.size() > before) {
            touch(line);
        }
    }

    void touch(int line) {
        lines.add(line);
    }

    boolean isTouched(int line) {
        return lines.contains(line);
    }

    void changed(String what, String how) {
        changes.add("~ " + what + ": " + how);
    }

    void added(String what) {
        changes.add("+ " + what);
    }

    /** What the page has no more stays, unless it is to be dropped. */
    void gone(String what, boolean drop) {
        changes.add("- " + what + " is no longer on the page (" + (drop ? "taken out)" : "kept; --drop removes it)"));
    }

    /** It may be the author's own, which no page ever had. */
    void notOnPage(String what) {
        changes.add("- " + what + " is not on the page (kept)");
    }

    void movedAway(String what) {
        changes.add("- " + what + " is in another session on the page");
    }

    void ask(String question) {
        questions.add("? " + question);
    }

    List<String> changes() {
        return changes;
    }

    List<String> questions() {
        return questions;
    }

    static String of(String key, Object before, Object after) {
        return key + " " + before + " → " + after;
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
