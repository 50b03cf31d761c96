package org.lectern.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds people named in the middle of a line: {@code Monday (with G. Labaria), 7-8pm}. */
final class PersonWithin {

    private PersonWithin() {}

    static List<PersonText> of(String text, Pattern introduced) {
        return introduced
                .matcher(text)
                .results()
                .map(match -> PersonText.of(Rich.plain(match.group(1))))
                .flatMap(Optional::stream)
                .toList();
    }
}
