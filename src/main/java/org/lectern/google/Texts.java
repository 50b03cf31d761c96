package org.lectern.google;

import org.jspecify.annotations.Nullable;

/** The normal form of texts: lines parted by a line feed, no blanks at their ends, none around the whole. */
final class Texts {

    private Texts() {}

    static String normal(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[ \\t]+(?=\\n)", "")
                        .strip();
    }
}
