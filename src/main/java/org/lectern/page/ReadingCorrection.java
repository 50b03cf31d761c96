package org.lectern.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.page.ImportedCourse.Reading;
import org.lectern.source.Scalar;
import org.lectern.source.YamlEdits;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlText;

/**
 * Brings one reading of a file to its title on the page; a link that its author wrote stays.
 *
 * @param id of its session
 */
record ReadingCorrection(YamlEdits edits, String id, Differences differences) {

    private static final List<String> LINKS = List.of("arxiv", "doi", "url");

    void correct(Reading one, YamlMap other) {
        if (!one.title().equals(title(other))) {
            other.scalar("title").ifPresent(old -> edits.replace(old, one.title()));
            differences.changed(
                    id, Differences.of("reading", Differences.quoted(title(other)), Differences.quoted(one.title())));
        }
        if (LINKS.stream().noneMatch(other.pairs()::containsKey)) {
            link(one, other);
        }
    }

    private void link(Reading one, YamlMap other) {
        var link = one.arxiv() != null ? "arxiv" : one.doi() != null ? "doi" : "url";
        Stream.of(one.arxiv(), one.doi(), one.url())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> {
                    edits.put(other, link, link.equals("url") ? YamlText.text(value) : YamlText.quoted(value));
                    differences.changed(id, "link of reading " + Differences.quoted(one.title()) + " " + value);
                });
    }

    static boolean sameLink(Reading one, YamlMap other) {
        return text(other, "arxiv").equals(String.valueOf(one.arxiv()))
                || text(other, "doi").equals(String.valueOf(one.doi()))
                || text(other, "url").equals(String.valueOf(one.url()));
    }

    static String title(YamlMap reading) {
        return text(reading, "title");
    }

    private static String text(YamlMap reading, String key) {
        return reading.scalar(key).map(Scalar::text).orElse("");
    }
}
