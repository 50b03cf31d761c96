package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.page.ImportedCourse.Reading;

/** From a line of a reading list to readings: titles as they are written, and what their links say. */
final class ReadingText {

    private static final Pattern OPTIONAL = Pattern.compile(
            "[\\[(]\\s*(?:optional|recommended|supplementary|supplemental|not required)[^)\\]]{0,20}[\\])]|^\\s*(?:optional|recommended)\\s*:",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REQUIRED = Pattern.compile(
            "[\\[(]\\s*(?:required|mandatory|must[- ]read)\\s*[\\])]|^\\s*(?:required|mandatory)\\s*:",
            Pattern.CASE_INSENSITIVE);

    /** Words that name the link and not what is read. */
    private static final Pattern NAMES_LINK = Pattern.compile(
            "[\\[(]?\\s*(?:pdf|link|paper|url|arxiv|doi|here|html|web|acm|ieee|free pdf|preprint|online|article)\\s*[\\])]?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EDGE = Pattern.compile("^[\\s•*–—,;|]+|^-\\s+|[\\s,;|]+$|\\s+[-–—]$");

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[\\[(]\\s*[\\])]");

    private ReadingText() {}

    /** Whether the line says itself that it is to be read: {@code (Required)}, {@code (Optional)}. */
    static boolean isMarked(String text) {
        return OPTIONAL.matcher(text).find() || REQUIRED.matcher(text).find();
    }

    /** Whether the words of a link name slides or a form: not the file of what is read, as {@code [pdf]} does. */
    static boolean isMaterial(String words) {
        return RowTitle.isMaterial(words) && !NAMES_LINK.matcher(words).matches();
    }

    /** @param required whether the list it stands in is to be read by all */
    static List<Reading> read(Rich line, boolean required) {
        List<Reading> readings = new ArrayList<>();
        for (var part : parts(line)) {
            reading(part, required).ifPresent(readings::add);
        }
        return readings;
    }

    /** Several linked titles with nothing but signs between them are several readings. */
    private static List<Rich> parts(Rich line) {
        var titled =
                line.links().stream().filter(link -> !namesLink(line, link)).toList();
        List<Rich> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < titled.size(); i++) {
            var between =
                    line.text().substring(titled.get(i - 1).to(), titled.get(i).from());
            if (isSeparator(between)) {
                parts.add(Cuts.part(line, from, titled.get(i).from()));
                from = titled.get(i).from();
            }
        }
        parts.add(Cuts.part(line, from, line.text().length()));
        return parts;
    }

    private static boolean isSeparator(String between) {
        var rest = EMPTY_BRACKETS.matcher(between).replaceAll("");
        rest = REQUIRED.matcher(OPTIONAL.matcher(rest).replaceAll("")).replaceAll("");
        return rest.matches("[\\s,;|&•/]*(?:and)?[\\s,;|&•/]*");
    }

    private static boolean namesLink(Rich line, Rich.Link link) {
        var words = line.text().substring(link.from(), link.to());
        return NAMES_LINK.matcher(words).matches() || isBareBesideTitle(line, link, words);
    }

    /** The only address of a line that has words besides is no part of the title. */
    private static boolean isBareBesideTitle(Rich line, Rich.Link link, String words) {
        var rest = line.text().substring(0, link.from()) + line.text().substring(link.to());
        rest = REQUIRED.matcher(OPTIONAL.matcher(rest).replaceAll("")).replaceAll("");
        return words.equals(link.address())
                && line.links().size() == 1
                && rest.chars().filter(Character::isLetter).count() >= 3;
    }

    private static Optional<Reading> reading(Rich part, boolean required) {
        boolean optional = OPTIONAL.matcher(part.text()).find();
        boolean must = REQUIRED.matcher(part.text()).find();
        var title = title(part);
        var address = part.links().stream().map(Rich.Link::address).findFirst().orElse(null);
        if (title.isEmpty() && address != null) {
            title = address;
        }
        return title.chars().noneMatch(Character::isLetterOrDigit)
                ? Optional.empty()
                : Optional.of(of(title, address, must || (required && !optional)));
    }

    private static String title(Rich part) {
        var named = part.links().stream().filter(link -> namesLink(part, link)).toList();
        var text = named.size() == part.text().length()
                ? part.text()
                : Cuts.without(part, named).text();
        text = REQUIRED.matcher(OPTIONAL.matcher(text).replaceAll("")).replaceAll("");
        return trimmed(named.isEmpty() ? text : EMPTY_BRACKETS.matcher(text).replaceAll(""));
    }

    static String trimmed(String text) {
        var before = text;
        var after = EDGE.matcher(before).replaceAll("").strip();
        while (!after.equals(before)) {
            before = after;
            after = EDGE.matcher(before).replaceAll("").strip();
        }
        return after;
    }

    private static Reading of(String title, @Nullable String address, boolean required) {
        var arxiv = address == null ? null : Addresses.arxiv(address).orElse(null);
        var doi = address == null ? null : Addresses.doi(address).orElse(null);
        var url = address == null || arxiv != null || doi != null
                ? null
                : Addresses.whole(address).orElse(null);
        return new Reading(title, url, arxiv, doi, required);
    }
}
