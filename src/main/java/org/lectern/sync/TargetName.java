package org.lectern.sync;

/** A place that courses are published to, by the word people use in commands and files. */
public enum TargetName {
    FEEDS("feeds", "feeds"),
    GOOGLE("google", "Google"),
    CANVAS("canvas", "Canvas");

    private final String word;
    private final String label;

    TargetName(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in commands, files and addresses. */
    public String word() {
        return word;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }
}
