package org.lectern.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant, by the number of letters to change, add or leave out. */
final class Nearest {

    /** Longer ones are no slip of the finger, and costly to compare. */
    private static final int LONGEST = 64;

    private Nearest() {}

    static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(one -> distance(plain, one.toLowerCase(Locale.ROOT)) <= Math.max(1, plain.length() / 3))
                .min(Comparator.<String>comparingInt(one -> distance(plain, one.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "Did you mean 'x'?", else what there is to choose from. */
    static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(one -> "Did you mean '" + one + "'?")
                .orElseGet(() -> "Known here: " + String.join(", ", known) + ".");
    }

    /** Optimal string alignment: also two letters swapped count as one step. */
    private static int distance(String from, String to) {
        var steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, from, to, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int step(int[][] steps, String from, String to, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
