package org.lectern.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student wants to know first.
 *
 * @param heading "Next, tomorrow", "Now, until 12:00", or that the term is over
 * @param meeting the meeting it speaks of
 * @param sentence said where there is no meeting to come
 * @param notices what does not take place before then
 * @param also what else is next, one of each kind
 * @param summary all of it in one line
 */
record Answer(
        String heading,
        @Nullable EntryRow meeting,
        @Nullable String sentence,
        List<Notice> notices,
        List<EntryRow> also,
        String summary) {

    /** Something that does not take place, and why; on several days until the last. */
    record Notice(TimeText day, @Nullable TimeText last, String text) {}
}
