package org.lectern.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where something can be read: addresses, arXiv ids and DOIs. */
final class Links {

    static final Form<URI> URL = new Form<>("\"https://www.example.edu/\"", Links::url);

    /** Ids since 2007 (arXiv, "Understanding the arXiv identifier"), or those before, such as cs/0112017. */
    static final Form<String> ARXIV = new Form<>("\"2001.08361\"", Links::arxiv);

    /** ISO 26324: a prefix that begins with 10, a slash, and anything. */
    static final Form<String> DOI = new Form<>("\"10.1145/3600006.3613165\"", Links::doi);

    private static final int LONGEST = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final String ARXIV_ID = "[0-9]{2}(?:0[1-9]|1[0-2])\\.[0-9]{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/[0-9]{7}";
    private static final Pattern IN_ARXIV =
            Pattern.compile("(?:^|.*[^0-9a-z-])(" + ARXIV_ID + ")(?:v[0-9]+)?(?:\\.pdf)?/?");
    private static final Pattern IN_DOI = Pattern.compile(".*?(10\\.[0-9]{4,9}/\\S+)");

    private Links() {}

    private static Parsed<URI> url(String text) {
        if (text.length() > LONGEST) {
            return Parsed.bad("The address is longer than " + LONGEST + " characters", "Use a shorter one.");
        }
        if (text.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?")) {
            return Parsed.bad("'" + text + "' is no whole address", "Did you mean \"https://" + text + "\"?");
        }
        return parsed(text)
                .filter(Links::isOpen)
                .map(Parsed::good)
                .orElseGet(() -> Parsed.bad(
                        "'" + text + "' is no address that a student can open",
                        "Write a whole one that begins with https://, http:// or mailto:"
                                + (text.contains(" ") ? ", with %20 for each blank." : ".")));
    }

    private static boolean isOpen(URI uri) {
        var scheme = uri.getScheme();
        return scheme != null
                && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                && (scheme.equalsIgnoreCase("mailto")
                        ? uri.getSchemeSpecificPart().contains("@")
                        : uri.getHost() != null);
    }

    private static Parsed<String> arxiv(String text) {
        if (text.matches(ARXIV_ID)) {
            return Parsed.good(text);
        }
        var inside = IN_ARXIV.matcher(text);
        return Parsed.bad(
                "'" + text + "' is no arXiv id",
                inside.matches()
                        ? "Did you mean \"" + inside.group(1) + "\"?"
                        : "Write it as in the paper's address, without version, such as \"2001.08361\".");
    }

    private static Parsed<String> doi(String text) {
        var inside = IN_DOI.matcher(text);
        if (!inside.matches()) {
            return Parsed.bad(
                    "'" + text + "' is no DOI", "Write it without address, such as \"10.1145/3600006.3613165\".");
        }
        var id = inside.group(1);
        if (!id.equals(text)) {
            return Parsed.bad("'" + text + "' is no DOI", "Did you mean \"" + id + "\"?");
        }
        return parsed("https://doi.org/" + id).isPresent()
                ? Parsed.good(id)
                : Parsed.bad("'" + text + "' makes no address", "Write the whole address under `url` instead.");
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
