package org.lectern.feed;

/** How a feed is written: contracts/ics-feeds.md F50 and F110. Every format holds the same occurrences. */
public enum FeedFormat {
    /** RFC 5545. */
    ICALENDAR("ics", "text/calendar; charset=utf-8"),
    /** RFC 7265. */
    JCAL("json", "application/calendar+json"),
    /** RFC 8984. */
    JSCALENDAR("jscalendar", "application/jscalendar+json");

    private final String suffix;
    private final String contentType;

    FeedFormat(String suffix, String contentType) {
        this.suffix = suffix;
        this.contentType = contentType;
    }

    /** What an address that asks for it ends with, after a dot. */
    public String suffix() {
        return suffix;
    }

    /** What it is served as. */
    public String contentType() {
        return contentType;
    }
}
