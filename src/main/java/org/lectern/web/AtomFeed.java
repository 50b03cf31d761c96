package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.release.Difference;
import org.lectern.release.DigestText;
import org.lectern.release.Line;
import org.lectern.release.Release;
import org.lectern.schedule.Installation;

/**
 * What a course's releases changed, as Atom (RFC 4287), newest first. The same releases give the same bytes. Releases that
 * changed nothing students see have no entry.
 */
record AtomFeed(Installation installation, Release newest) {

    byte[] render(List<Difference> differences) {
        var course = newest.schedule().course();
        var page = installation.page(course.id()) + "/changes";
        var entries = differences.stream()
                .filter(difference -> !difference.lines().isEmpty())
                .map(difference -> entry(difference, page))
                .collect(Collectors.joining());
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n"
                + element("id", id(""))
                + element("title", course.code() + ": changes to the schedule")
                + element("subtitle", course.title())
                + element("updated", newest.made().toString())
                + "<author><name>" + escaped(course.code()) + "</name></author>\n"
                + "<link rel=\"self\" type=\"application/atom+xml\" href=\"" + escaped(page + ".atom") + "\"/>\n"
                + "<link rel=\"alternate\" type=\"text/html\" href=\"" + escaped(page) + "\"/>\n"
                + entries
                + "</feed>\n";
        return text.getBytes(UTF_8);
    }

    private String entry(Difference difference, String page) {
        var title = DigestText.of(difference)
                .map(DigestText::title)
                .orElse(difference.course().code() + ": small changes");
        var again = difference.again() == null ? "" : " (release " + difference.again() + " again)";
        return "<entry>\n"
                + element("id", id("/" + difference.number()))
                + element("title", title + again)
                + element("published", moment(difference.made()))
                + element("updated", moment(difference.made()))
                + "<link rel=\"alternate\" type=\"text/html\" href=\""
                + escaped(page + "?before=" + (difference.number() + 1) + "#release-" + difference.number()) + "\"/>\n"
                + "<content type=\"html\">" + escaped(list(difference)) + "</content>\n"
                + "</entry>\n";
    }

    private static String list(Difference difference) {
        return difference.lines().stream()
                .map(Line::sentence)
                .map(line -> "<li>" + escaped(line) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** From the names that are never changed, so that no reader shows a release twice when an address changes. */
    private String id(String part) {
        var name = installation.namespace() + "/" + newest.course() + "/changes" + part;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static String moment(Instant made) {
        return made.toString();
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
    }

    /** What XML 1.0 has no place for at all is left out. */
    private static String escaped(String text) {
        return text.codePoints()
                .filter(AtomFeed::isXml)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isXml(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || code >= 0x10000;
    }
}
