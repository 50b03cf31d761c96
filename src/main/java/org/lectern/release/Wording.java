package org.lectern.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How differences are written, wherever one is shown. */
public final class Wording {

    private Wording() {}

    /** "room Friend Center 016 → Friend Center 104"; of several lines, those that went and those that came. */
    public static String difference(String label, String before, String after) {
        if (before.contains("\n") || after.contains("\n")) {
            return label + " " + lines(before, after);
        }
        return label + " " + orNone(before) + " → " + orNone(after);
    }

    /** The lines that went and those that came. */
    public static String lines(String before, String after) {
        List<String> old = Arrays.asList(before.split("\n"));
        List<String> now = Arrays.asList(after.split("\n"));
        List<String> said = new ArrayList<>();
        old.stream().filter(line -> isNews(line, now)).forEach(line -> said.add("− \"" + line + "\""));
        now.stream().filter(line -> isNews(line, old)).forEach(line -> said.add("+ \"" + line + "\""));
        return said.isEmpty() ? "in another order" : String.join(", ", said);
    }

    static String quoted(String title) {
        return "“" + title + "”";
    }

    static String changed(Fact.What what, String after) {
        return what.label() + (after.isEmpty() ? " removed" : " changed");
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    private static boolean isNews(String line, List<String> others) {
        return !line.isBlank() && !others.contains(line);
    }
}
