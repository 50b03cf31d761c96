package org.lectern.release;

/**
 * One thing said of an entry or of the course that a release changed, as it was and as it is.
 *
 * @param before in words, one line for each of several; empty: nothing was said
 * @param after likewise
 * @param says the change in words: "room Friend Center 016 → Friend Center 104"
 * @param noticed whether a student would notice
 */
public record Fact(What what, String before, String after, String says, boolean noticed) {

    /** What it is about; constants stand in the order people expect. */
    public enum What {
        STATUS("status", true),
        WHEN("time", true),
        TITLE("title", true),
        ROOM("room", true),
        ONLINE("join link", true),
        READINGS("readings", true),
        PEOPLE("with", true),
        KIND("kind", true),
        SECTION("section", false),
        WEEK("week", false),
        NOTES("notes", false),
        LINKS("links", false),
        ADDRESS("address", false),
        CODE("code", true),
        ZONE("time zone", true),
        TERM("term", false),
        INSTITUTION("institution", false),
        OVERVIEW("overview", false);

        private final String label;
        private final boolean noticed;

        What(String label, boolean noticed) {
            this.label = label;
            this.noticed = noticed;
        }

        /** What people call it. */
        public String label() {
            return label;
        }
    }

    /** One line on each side. */
    static Fact of(What what, String before, String after) {
        return new Fact(what, before, after, Wording.difference(what.label(), before, after), what.noticed);
    }

    /** With words of its own. */
    static Fact saying(What what, String before, String after, String says) {
        return new Fact(what, before, after, says, what.noticed);
    }

    /** Text of any length: that it differs is all that one sentence can say. */
    static Fact ofText(What what, String before, String after) {
        return saying(what, before, after, before.isEmpty() ? what.label() + " added" : Wording.changed(what, after));
    }

    Fact unnoticed() {
        return new Fact(what, before, after, says, false);
    }

    boolean isNone() {
        return before.equals(after);
    }
}
