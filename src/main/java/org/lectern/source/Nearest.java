package org.lectern.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant, by the number of letters to change, add or leave out. */
final class Nearest {

    private Nearest() {}

    static Optional<String> to(String word, Collection<String> known) {
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

    private static int distance(String from, String to) {
        var costs = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            advance(costs, from.charAt(i - 1), i, to);
        }
        return costs[to.length()];
    }

    private static void advance(int[] costs, char letter, int row, String to) {
        int diagonal = costs[0];
        costs[0] = row;
        for (int j = 1; j <= to.length(); j++) {
            int replaced = diagonal + (letter == to.charAt(j - 1) ? 0 : 1);
            diagonal = costs[j];
            costs[j] = Math.min(replaced, Math.min(costs[j], costs[j - 1]) + 1);
        }
    }
}
