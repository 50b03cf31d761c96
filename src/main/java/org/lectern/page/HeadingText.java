package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.page.Block.Heading;
import org.lectern.page.Block.Line;

/**
 * What the course is called, as the top of the page says it.
 *
 * @param institution the words before the code
 * @param line where it says so
 */
record HeadingText(
        @Nullable String code,
        @Nullable String title,
        @Nullable String institution,
        int line) {

    private static final int TOP = 25;
    private static final int LONGEST = 200;

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\w.-])(?:(?!(?:MWF|MW|TTH|TR|TTh|WF|MTWRF|AY|WS|SS|SP|FA|SU|WI|Q|ISBN|COVID|UTC|GMT|PHD|TA|GB|RFC|AT|CH)[ -]?\\d)[A-Z]{2,6}(?:/[A-Z]{2,6})?[ -]?[A-Z]?\\d{2,5}[A-Z]{0,2}(?![-.]\\d)(?:/[A-Z]{0,5} ?\\d{2,5}[A-Z]?)*"
                    + "|\\d{1,2}[.-]\\d{3}[A-Z]?(?:/\\d{1,2}[.-]\\d{3}[A-Z]?)*)(?!\\w|:\\d)");

    /** RM018 and the like are rooms, and a line with an address has numbers that are no course. */
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(?:(?:class)?rooms?|locations?|where|buildings?|aula|office|hall|https?:|zoom)\\b|https?://|@\\w");

    private static final Pattern GENERIC = Pattern.compile(
            "(?i)^(?:the\\s+)?(?:course |class |tentative |lecture |weekly )*(?:schedule|syllabus|home ?page|home|calendar|lectures?|notes|overview|outline|info(?:rmation)?|web ?site|page|welcome|administrivia|description|staff)(?:\\s+(?:for|of|to))?\\b[\\s:,–—-]*");

    private static final Pattern TERM = Pattern.compile(
            "(?i)[\\s,:–—·|-]*[(\\[]?\\s*\\b(?:(?:fall|autumn|winter|spring|summer|michaelmas|lent|hilary|trinity)\\s*(?:semester|term|quarter)?\\s*,?\\s*(?:of\\s+)?(?:20\\d\\d|['’]\\d\\d)(?:\\s*[-–/]\\s*(?:20)?\\d\\d)?"
                    + "|20\\d\\d\\s+(?:fall|autumn|winter|spring|summer)|(?:AY\\s*)?20\\d\\d\\s?[-–/]\\s?(?:20)?\\d\\d|[FWS][a-z]?['’]\\d\\d|20\\d\\d|(?-i:SS|SoSe|SuSe|WS|WiSe)\\s?\\d{2,4}(?:/\\d\\d)?)\\s*[)\\]]?");

    private static final Pattern EDGE = Pattern.compile("^[\\s:,.;|·•–—/()-]+|[\\s:,;|·•–—/(-]+$");

    /** Whether the block says it: all of a page may stand in one line. */
    boolean isFrom(Block block) {
        return block.line() == line
                && text(block)
                        .filter(one -> (code != null && one.text().contains(code))
                                || (title != null && one.text().contains(title)))
                        .isPresent();
    }

    private record Candidate(int line, String text) {}

    static HeadingText of(Document page) {
        var candidates = candidates(page);
        for (var one : candidates) {
            var code = CODE.matcher(one.text()).results().findFirst();
            if (code.isPresent() && !PLACE.matcher(one.text()).find()) {
                return coded(one, code.get(), candidates);
            }
        }
        return candidates.stream()
                .filter(one -> !title(one.text()).isEmpty())
                .findFirst()
                .filter(one -> page.blocks().stream()
                        .anyMatch(block -> block instanceof Heading heading
                                && heading.level() == 1
                                && heading.line() == one.line()))
                .map(one -> new HeadingText(null, title(one.text()), null, one.line()))
                .orElse(new HeadingText(null, null, null, 0));
    }

    private static HeadingText coded(Candidate first, MatchResult code, List<Candidate> all) {
        var before = title(first.text().substring(0, code.start()));
        boolean bracketed = first.text().substring(0, code.start()).strip().endsWith("(");
        var behind = first.text().substring(code.end());
        var title = title(bracketed ? behind.substring(behind.indexOf(')') + 1) : behind);
        if (title.isEmpty() && !before.isEmpty() && (bracketed || before.split("\\s+", -1).length > 2)) {
            return new HeadingText(code.group(), before, null, first.line());
        }
        if (title.isEmpty()) {
            title = all.stream()
                    .filter(one -> one.line() >= first.line())
                    .map(one -> title(CODE.matcher(one.text()).replaceAll("")))
                    .filter(text -> !text.isEmpty() && !text.equals(before))
                    .findFirst()
                    .map(text -> joined(text, all))
                    .orElse("");
        }
        return new HeadingText(
                code.group(),
                title.isEmpty() ? null : title,
                before.isEmpty() || before.length() > 60 ? null : before,
                first.line());
    }

    /** A title that ends in a colon goes on in the next line. */
    private static String joined(String title, List<Candidate> all) {
        for (int i = 0; i + 1 < all.size(); i++) {
            if (title(all.get(i).text()).equals(title)
                    && all.get(i).text().strip().endsWith(":")) {
                return title + ": " + all.get(i + 1).text();
            }
        }
        return title;
    }

    private static String title(String text) {
        var plain = TERM.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
        plain = EDGE.matcher(plain).replaceAll("");
        plain = GENERIC.matcher(GENERIC.matcher(plain).replaceFirst("")).replaceFirst("");
        plain = EDGE.matcher(plain.replaceFirst("^@.*", "").replaceFirst("\\s*\\([^()]*$", ""))
                .replaceAll("")
                .strip();
        return plain.chars().anyMatch(Character::isLetter) && !Role.of(plain).isPresent() ? plain : "";
    }

    private static List<Candidate> candidates(Document page) {
        List<Candidate> found = new ArrayList<>();
        page.blocks().stream()
                .limit(TOP)
                .forEach(block -> text(block)
                        .filter(one -> one.text().length() <= LONGEST)
                        .ifPresent(found::add));
        return found;
    }

    private static Optional<Candidate> text(Block block) {
        if (block instanceof Heading heading) {
            return Optional.of(new Candidate(heading.line(), heading.text().text()));
        }
        boolean navigation = block instanceof Line line
                && line.text().links().stream()
                        .anyMatch(link -> link.from() <= 1
                                && link.to() >= line.text().text().length() - 1);
        return block instanceof Line line && line.depth() == 0 && !navigation
                ? Optional.of(new Candidate(line.line(), line.text().text()))
                : Optional.empty();
    }
}
