package org.lectern.web;

import java.util.List;
import org.lectern.feed.FeedVariant;
import org.lectern.release.Release;

/** Makes the bytes of one feed; the same input gives the same bytes. */
@FunctionalInterface
interface Rendering {

    /**
     * The whole document.
     *
     * @param releases one of each course of the feed, by course
     */
    byte[] render(List<Release> releases, FeedVariant variant);
}
