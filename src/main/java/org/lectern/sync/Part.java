package org.lectern.sync;

/**
 * What kind of remote object an item is. Objects of a lower rank come first, because those of a higher one need them:
 * events live in a calendar, links in a module.
 */
public enum Part {
    CALENDAR(0, "calendar"),
    SHARING(1, "sharing"),
    EVENT(1, "event"),
    MODULE(0, "module"),
    PAGE(1, "page"),
    LINK(2, "link"),
    PUBLICATION(3, "publication");

    private final int rank;
    private final String word;

    Part(int rank, String word) {
        this.rank = rank;
        this.word = word;
    }

    public int rank() {
        return rank;
    }

    public String word() {
        return word;
    }
}
