package org.lectern.page;

import java.util.ArrayList;
import java.util.List;
import org.lectern.page.Rich.Link;

/** Parts of a text with links, the links staying where they belong. */
final class Cuts {

    private Cuts() {}

    static Rich part(Rich whole, int from, int to) {
        var links = whole.links().stream()
                .filter(link -> link.from() < to && link.to() > from)
                .map(link ->
                        new Link(Math.max(link.from(), from) - from, Math.min(link.to(), to) - from, link.address()))
                .toList();
        return stripped(new Rich(whole.text().substring(from, to), links, whole.struck()));
    }

    static Rich from(Rich whole, int from) {
        return part(whole, from, whole.text().length());
    }

    /** The text without the words of some of its links. */
    static Rich without(Rich whole, List<Link> cut) {
        var text = new StringBuilder();
        List<Link> links = new ArrayList<>();
        int at = 0;
        for (var link : whole.links()) {
            if (link.from() < at) {
                continue;
            }
            text.append(whole.text(), at, link.from());
            if (!cut.contains(link)) {
                int from = text.length();
                text.append(whole.text(), link.from(), link.to());
                links.add(new Link(from, text.length(), link.address()));
            } else if (!links.contains(link)) {
                links.add(new Link(text.length(), text.length(), link.address()));
            }
            at = link.to();
        }
        text.append(whole.text(), at, whole.text().length());
        return stripped(new Rich(text.toString(), links, whole.struck()));
    }

    private static Rich stripped(Rich rich) {
        int from = 0;
        int to = rich.text().length();
        while (from < to && Character.isWhitespace(rich.text().charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(rich.text().charAt(to - 1))) {
            to--;
        }
        int start = from;
        int end = to;
        var links = rich.links().stream()
                .map(link -> new Link(within(link.from(), start, end), within(link.to(), start, end), link.address()))
                .toList();
        return new Rich(rich.text().substring(start, end), links, rich.struck());
    }

    private static int within(int place, int from, int to) {
        return Math.min(Math.max(place, from), to) - from;
    }
}
