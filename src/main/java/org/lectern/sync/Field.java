package org.lectern.sync;

/** A named property of a remote object, in the words of people. Values are strings in the target's normal form. */
public enum Field {
    TITLE("title"),
    /** An instant such as 2025-09-02T14:40:00Z, or a date. */
    START("start"),
    /** As {@link #START}; exclusive. */
    END("end"),
    PLACE("room"),
    /** Where to join it. */
    ONLINE("join link"),
    KIND("kind"),
    SECTION("section"),
    WEEK("week"),
    /** Lines, each a title and perhaps its link. */
    READINGS("readings"),
    PEOPLE("people"),
    /** Plain text of one or more lines. */
    NOTES("notes"),
    /** Lines, each a title and its address. */
    LINKS("links"),
    /** Where there is more. */
    ADDRESS("address"),
    STATUS("status"),
    /** Normalised text, lines parted by a line feed. */
    TEXT("text"),
    /** {@code busy} or {@code free}. */
    AVAILABILITY("shown as"),
    /** An instant: when the reading is due. */
    TODO("to-do date"),
    /** {@code published} or {@code hidden}. */
    VISIBILITY("visibility"),
    /** An IANA zone. */
    ZONE("time zone"),
    /** Who may read it. */
    READERS("readers"),
    /** What a link leads to: the id of a page's entry. */
    LEADS_TO("leads to"),
    /** What a link stands in: the week of its module. */
    WITHIN("stands in");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    /** Which word of a course's {@code edits} holds for it. */
    FieldGroup group() {
        return switch (this) {
            case START, END, TODO, ZONE -> FieldGroup.TIMES;
            case PLACE, ONLINE -> FieldGroup.PLACES;
            case TITLE,
                    KIND,
                    SECTION,
                    WEEK,
                    READINGS,
                    PEOPLE,
                    NOTES,
                    LINKS,
                    ADDRESS,
                    STATUS,
                    TEXT,
                    AVAILABILITY,
                    VISIBILITY,
                    READERS,
                    LEADS_TO,
                    WITHIN -> FieldGroup.TEXTS;
        };
    }

    /** Whether values are instants or dates, to be shown in the course's zone. */
    public boolean isTime() {
        return switch (this) {
            case START, END, TODO -> true;
            case TITLE,
                    PLACE,
                    ONLINE,
                    KIND,
                    SECTION,
                    WEEK,
                    READINGS,
                    PEOPLE,
                    NOTES,
                    LINKS,
                    ADDRESS,
                    STATUS,
                    TEXT,
                    AVAILABILITY,
                    VISIBILITY,
                    ZONE,
                    READERS,
                    LEADS_TO,
                    WITHIN -> false;
        };
    }
}
