package org.lectern.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes ids out of words. */
final class Slugs {

    private static final int LONGEST = 40;

    private Slugs() {}

    /** The words in lower-case letters and digits with hyphens between, cut after whole words. */
    static String of(String words, String otherwise) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var slug = plain.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() > LONGEST) {
            int end = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, end > 8 ? end : LONGEST).replaceAll("-+$", "");
        }
        return slug.isEmpty() ? otherwise : slug;
    }

    /** The slug, or with a number behind it where it is taken. */
    static String free(String slug, Predicate<String> taken) {
        var free = slug;
        for (int i = 2; taken.test(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }
}
