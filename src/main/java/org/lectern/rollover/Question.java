package org.lectern.rollover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author must confirm or fill in.
 *
 * @param place keys that lead to it in the new file, the last of which may have become a comment
 */
record Question(
        List<String> place, String message, @Nullable String hint) {}
