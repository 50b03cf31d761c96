package org.lectern.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.page.ImportedCourse.Reading;
import org.lectern.page.ImportedCourse.Session;
import org.lectern.source.Scalar;
import org.lectern.source.YamlList;
import org.lectern.source.YamlMap;
import org.lectern.source.YamlNode;
import org.lectern.source.YamlText;

/** All readings of page and file by their titles: one that goes to another session takes along what its author wrote. */
record ReadingPlaces(Set<String> onPage, Map<String, YamlMap> inFile) {

    static ReadingPlaces of(List<Session> page, List<FiledSession> file) {
        Set<String> onPage = new HashSet<>();
        page.forEach(session -> session.readings().forEach(one -> onPage.add(Alike.plain(one.title()))));
        Map<String, YamlMap> inFile = new HashMap<>();
        file.forEach(session -> session.map()
                .groups("readings")
                .forEach(one ->
                        one.scalar("title").ifPresent(title -> inFile.putIfAbsent(Alike.plain(title.text()), one))));
        return new ReadingPlaces(onPage, inFile);
    }

    boolean isOnPage(String title) {
        return onPage.contains(Alike.plain(title));
    }

    boolean isInFile(String title) {
        return inFile.containsKey(Alike.plain(title));
    }

    /** The reading as the file has it elsewhere, else as the page has it. */
    YamlText text(Reading one) {
        var known = inFile.get(Alike.plain(one.title()));
        return known == null ? SessionText.reading(one) : copy(known);
    }

    private static YamlText copy(YamlNode node) {
        if (node instanceof YamlMap map) {
            var group = map.closed() ? YamlText.inlineGroup() : YamlText.group();
            map.pairs().forEach((key, pair) -> group.put(key, copy(pair.value())));
            return group;
        }
        if (node instanceof YamlList list) {
            var items = YamlText.inlineItems();
            list.items().forEach(item -> items.add(copy(item)));
            return items;
        }
        return scalar((Scalar) node);
    }

    private static YamlText scalar(Scalar scalar) {
        return scalar.plain() ? YamlText.word(scalar.text()) : YamlText.text(scalar.text());
    }
}
