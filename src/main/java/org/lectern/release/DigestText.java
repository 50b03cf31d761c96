package org.lectern.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a release tells its course's students, once: a title, and a line for each change that they would notice. The same
 * difference gives the same digest, letter by letter.
 */
public record DigestText(String title, List<String> lines) {

    public DigestText {
        lines = List.copyOf(lines);
    }

    /** Empty where there is nothing that a student would notice. */
    public static Optional<DigestText> of(Difference difference) {
        var lines = difference.noticed().stream().map(Line::sentence).toList();
        var code = difference.course().code();
        var title = difference.isFirst()
                ? code + ": the schedule is published"
                : code + ": " + Counts.of(lines.size(), "change") + " to the schedule";
        return lines.isEmpty() ? Optional.empty() : Optional.of(new DigestText(title, lines));
    }

    /** As plain text; ends with a line break. */
    public String text() {
        return title + "\n\n" + lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    /** The lines as a list in HTML, safe whatever a title holds. */
    public String html() {
        return lines.stream()
                .map(line -> "<li>" + escaped(line) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
