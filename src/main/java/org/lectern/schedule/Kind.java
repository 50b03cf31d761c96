package org.lectern.schedule;

/** What an entry is. Switches over it are exhaustive, so a new kind shows every place that must answer for it. */
public enum Kind {
    LECTURE("lecture", "Lecture"),
    RECITATION("recitation", "Recitation"),
    LAB("lab", "Lab"),
    OFFICE_HOURS("office-hours", "Office hours"),
    EXAM("exam", "Exam"),
    EVENT("event", "Event"),
    CLOSED("closed", "No class"),
    DEADLINE("deadline", "Deadline"),
    READINGS("readings", "Readings");

    private final String word;
    private final String label;

    Kind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word that files, feeds and JSON use. */
    public String word() {
        return word;
    }

    /** The words that people read. */
    public String label() {
        return label;
    }

    /** Whether people come together: the kinds a series may have. */
    public boolean isMeeting() {
        return switch (this) {
            case LECTURE, RECITATION, LAB, OFFICE_HOURS, EXAM, EVENT -> true;
            case CLOSED, DEADLINE, READINGS -> false;
        };
    }

    /** Whether a student who goes there is busy meanwhile (iCalendar TRANSP: OPAQUE), not merely invited. */
    public boolean isBusy() {
        return switch (this) {
            case LECTURE, RECITATION, LAB, EXAM, EVENT -> true;
            case OFFICE_HOURS, CLOSED, DEADLINE, READINGS -> false;
        };
    }
}
