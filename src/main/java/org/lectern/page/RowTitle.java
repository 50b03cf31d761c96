package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A title with what is linked in it.
 *
 * @param text without the words of links that only name material: {@code Overview / Slides (pdf)}
 * @param material those links
 * @param linked the links on the words of the title itself
 */
record RowTitle(String text, List<Named> material, List<Named> linked) {

    /** A link and its words. */
    record Named(String words, String address) {}

    private static final Pattern MATERIAL = Pattern.compile(
            "[\\s/|\\[({·•,;:-]*(?:(?:lecture|class|course|my|the|annotated|final|draft|colab|jupyter|python|zoom|guest|feedback|exit|sign-?up|attendance|response|google)\\s+)*"
                    + "(?:slides?|slide deck|deck|recordings?|videos?|notebooks?|notes|pdf|pptx?|keynote|handouts?|code|colab|demos?|link|html|ipynb|panopto|youtube|zoom|worksheet|scribe notes|recap|audio|transcript|poll|form|survey|lab \\d+|\\[?[^\\[\\]]{0,60}[(\\[](?:pdf|slides?|pptx?|video|html|code|notebook)[)\\]])"
                    + "(?:\\s*\\d+)?(?:\\s*[(\\[]\\w{2,8}[)\\]])?[\\s/|\\])}·•,;:]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS =
            Pattern.compile("[\\[(]\\s*[,/|;·•\\s]*[\\])]|(?:\\s*[/|·•]\\s*)+$|(?:\\s*[/|·•]\\s*){2,}");

    static RowTitle of(Rich rich) {
        List<Rich.Link> cut = new ArrayList<>();
        List<Named> material = new ArrayList<>();
        List<Named> linked = new ArrayList<>();
        for (var link : rich.links()) {
            var words = rich.text().substring(link.from(), link.to());
            boolean whole = link.from() == 0 && link.to() == rich.text().length();
            if (MATERIAL.matcher(words).matches() && !whole) {
                cut.add(link);
                material.add(new Named(unbracketed(words), link.address()));
            } else {
                linked.add(new Named(words, link.address()));
            }
        }
        var text = cut.isEmpty()
                ? rich.text()
                : SEPARATORS.matcher(Cuts.without(rich, cut).text()).replaceAll(" ");
        return new RowTitle(cleaned(text), material, linked);
    }

    /** Brackets go only in pairs: {@code [Slides]}, but not {@code Slides (pdf)}. */
    private static String unbracketed(String words) {
        var plain = words.replaceAll("^[\\s/|·•,;:-]+|[\\s/|·•,;:]+$", "");
        return plain.matches("\\[.*\\]|\\([^()]*\\)|\\{.*\\}")
                ? plain.substring(1, plain.length() - 1).strip()
                : plain;
    }

    static String cleaned(String text) {
        var plain = text.replaceAll("\\s+", " ").strip();
        plain = plain.replaceAll("^[:;,.|–—-]+\\s+|^[:;,|]+|\\s*[|;,–—]+$|\\s+[–—-]+$", "")
                .strip();
        boolean bracketed = plain.matches("\\([^()]*\\)");
        return bracketed ? plain.substring(1, plain.length() - 1).strip() : plain;
    }

    static boolean isMaterial(String words) {
        return MATERIAL.matcher(words).matches();
    }
}
