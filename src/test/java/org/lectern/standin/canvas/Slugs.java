package org.lectern.standin.canvas;

import java.text.Normalizer;
import java.util.Locale;

/** The addresses of pages, made from titles and never free again (contracts/canvas.md section 9). */
final class Slugs {

    private Slugs() {}

    /** The address for a title: its own, or the next one that no page ever had. */
    static String take(StandInCourse course, String title, String id) {
        var slug = of(title);
        var free = slug;
        for (int number = 2; !course.slugs.getOrDefault(free, id).equals(id); number++) {
            free = slug + "-" + number;
        }
        course.slugs.put(free, id);
        return free;
    }

    static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("#", " number ")
                .replace("@", " at ")
                .replace("%", " percent ")
                .replace("/", " slash ")
                .replaceAll("(?<=\\w)\\.(?=\\w)", " dot ")
                .replaceAll("[^a-z0-9\\s-]", "")
                .strip()
                .replaceAll("[\\s-]+", "-");
    }
}
