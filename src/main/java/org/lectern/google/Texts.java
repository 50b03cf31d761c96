package org.lectern.google;

import com.google.api.client.util.Data;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The normal form of texts: lines parted by a line feed, no blanks at their ends, none around the whole. */
final class Texts {

    private static final int FEW = 3;

    private Texts() {}

    /** Null for what is not there, or there as a JSON null, which Google's client has objects for. */
    static @Nullable String given(@Nullable String value) {
        return value == null || Data.isNull(value) || value.isEmpty() ? null : value;
    }

    static String normal(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[ \\t]+(?=\\n)", "")
                        .strip();
    }

    /** The first few of many, quoted. */
    static String some(List<String> titles) {
        var first = titles.stream().limit(FEW).map(title -> "'" + title + "'").collect(Collectors.joining(", "));
        return titles.size() > FEW ? first + " and " + (titles.size() - FEW) + " more" : first;
    }
}
