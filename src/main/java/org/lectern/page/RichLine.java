package org.lectern.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.page.Rich.Link;
import org.lectern.page.RichWriter.Anchor;

/** Text with its links, white space folded as it grows; addresses that stand in it bare become links at the end. */
final class RichLine {

    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>\"“”]+");
    private static final String PUNCTUATION = ".,;:!?'*_)]}’";

    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private Optional<Anchor> anchor = Optional.empty();
    private int from = -1;
    private boolean space;

    void add(String piece, Optional<Anchor> where) {
        if (!where.equals(anchor)) {
            close();
            anchor = where;
        }
        for (var i = 0; i < piece.length(); i++) {
            add(piece.charAt(i));
        }
    }

    /** What was added, finished. */
    Rich rich(boolean struck) {
        close();
        bareLinks();
        links.sort(Comparator.comparingInt(Link::from));
        return new Rich(text.toString(), links, struck);
    }

    static Rich of(String plain) {
        var line = new RichLine();
        line.add(plain, Optional.empty());
        return line.rich(false);
    }

    private void add(char c) {
        if (Blanks.isBlank(c)) {
            space = true;
        } else if (!Blanks.isInvisible(c)) {
            if (space && !text.isEmpty()) {
                text.append(' ');
            }
            space = false;
            if (anchor.isPresent() && from < 0) {
                from = text.length();
            }
            text.append(c);
        }
    }

    /** A link around a mere picture has no text of its own, but leads somewhere all the same. */
    private void close() {
        anchor.ifPresent(one -> links.add(new Link(from < 0 ? text.length() : from, text.length(), one.address())));
        anchor = Optional.empty();
        from = -1;
    }

    private void bareLinks() {
        var taken = List.copyOf(links);
        var match = BARE.matcher(text);
        var next = 0;
        while (match.find()) {
            while (next < taken.size() && taken.get(next).to() <= match.start()) {
                next++;
            }
            if (next == taken.size() || taken.get(next).from() >= match.end()) {
                var address = withoutPunctuation(match.group());
                links.add(new Link(match.start(), match.start() + address.length(), address));
            }
        }
    }

    /** A parenthesis at the end belongs to the address only if it was opened in it. */
    private static String withoutPunctuation(String address) {
        var open = address.chars().filter(c -> c == '(').count();
        var closed = address.chars().filter(c -> c == ')').count();
        var end = address.length();
        while (PUNCTUATION.indexOf(address.charAt(end - 1)) >= 0
                && (address.charAt(end - 1) != ')' || closed-- > open)) {
            end--;
        }
        return address.substring(0, end);
    }
}
