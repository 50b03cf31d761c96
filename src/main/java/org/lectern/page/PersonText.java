package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a page names.
 *
 * @param name without titles
 * @param url of the link on the name, or the address in parentheses behind it
 */
record PersonText(String name, @Nullable String url) {

    /** What is put before an address that the page has without it. */
    static final String SCHEME = "https://";

    private static final String WORD =
            "(?:[\\p{Lu}][\\p{L}'’.-]*|(?:van|von|de|der|den|da|di|del|la|le|el|al|bin|ibn|dos|du|zu|ten)\\b)";

    private static final Pattern NAME = Pattern.compile("[\\p{Lu}][\\p{L}'’.-]*(?:\\s+" + WORD + "){0,4}");

    private static final Pattern TITLES = Pattern.compile(
            "^(?:(?:prof(?:essor)?|dr|mr|mrs|ms|instructor|lecturer|ta|asst|assoc|assistant|associate)\\b\\.?\\s*)+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*\\b(?:office|hours?|lectures?|class|course|room|zoom|canvas|piazza|slack|online|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                    + "|instructors?|staff|assistants?|tas?|tbd|tba|time|location|email|appointment|website|schedule|syllabus|hall|building|university|team|guests?|students?|discussion|presentations?|template|none|no)\\b.*");

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9-]+\\.)+(?:com|org|net|edu|me|io|ai|dev|info|[a-z]{2})(?:/[\\w~./%-]*)?");

    /** The people in a text such as {@code Doug James and Karen Liu}, in order. */
    static List<PersonText> all(Rich text) {
        List<PersonText> people = new ArrayList<>();
        int from = 0;
        int depth = 0;
        var whole = text.text();
        for (int i = 0; i <= whole.length(); i++) {
            char sign = i < whole.length() ? whole.charAt(i) : ',';
            depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
            int length = i == whole.length() ? 1 : separator(whole, i);
            if (length > 0 && (depth <= 0 || i == whole.length())) {
                of(Cuts.part(text, Math.min(from, i), i)).ifPresent(people::add);
                from = i + length;
            }
        }
        return people;
    }

    private static int separator(String text, int at) {
        if (",;&|/".indexOf(text.charAt(at)) >= 0) {
            return 1;
        }
        return text.startsWith(" and ", at) ? 5 : 0;
    }

    /** The one person that the text is about, if it is a name. */
    static Optional<PersonText> of(Rich text) {
        int bracket = text.text().indexOf('(');
        var outside = bracket < 0 ? text.text() : text.text().substring(0, bracket);
        var name = TITLES.matcher(outside.strip())
                .replaceFirst("")
                .replaceAll("[\\s:,.–—-]+$", "")
                .strip();
        if (name.length() > 50
                || !NAME.matcher(name).matches()
                || NO_NAME.matcher(name).matches()
                || MeetingKind.of(name).isPresent()
                || Role.of(name).isPresent()) {
            return Optional.empty();
        }
        var linked = text.links().stream()
                .map(Rich.Link::address)
                .flatMap(link -> Addresses.whole(link).stream())
                .filter(link -> !link.startsWith("mailto:"))
                .findFirst();
        return Optional.of(new PersonText(
                name, linked.or(() -> inBrackets(text.text(), bracket)).orElse(null)));
    }

    private static Optional<String> inBrackets(String text, int bracket) {
        int end = bracket < 0 ? -1 : text.indexOf(')', bracket);
        if (end < 0) {
            return Optional.empty();
        }
        var inside = text.substring(bracket + 1, end).strip();
        return DOMAIN.matcher(inside).matches() ? Optional.of(SCHEME + inside) : Addresses.whole(inside);
    }

    String lastName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
