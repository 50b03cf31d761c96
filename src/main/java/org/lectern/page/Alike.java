package org.lectern.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Compares titles as people do: case, punctuation and blanks make no difference. */
final class Alike {

    private static final int LONG = 4;

    private Alike() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether most of their words are the same, so that one is the other corrected. */
    static boolean nearly(String one, String other) {
        var words = words(one);
        var others = words(other);
        Set<String> both = new HashSet<>(words);
        both.retainAll(others);
        return !both.isEmpty() && 2 * both.size() > Math.max(words.size(), others.size());
    }

    /** Whether most words of the shorter title are in the longer one; little words do not count. */
    static boolean shortened(String one, String other) {
        var words = words(one);
        var others = words(other);
        words.removeIf(word -> word.length() < LONG);
        others.removeIf(word -> word.length() < LONG);
        Set<String> both = new HashSet<>(words);
        both.retainAll(others);
        return !both.isEmpty() && 2 * both.size() > Math.min(words.size(), others.size());
    }

    static String plain(String title) {
        var plain = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? title.strip() : plain;
    }

    private static Set<String> words(String title) {
        return new HashSet<>(Arrays.asList(plain(title).split(" ", -1)));
    }
}
