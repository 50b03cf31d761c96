package org.lectern.feed;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The type of a value in jCal, and how it is written there (RFC 7265 section 3.6). Those of the properties we use. */
enum JCalType {
    TEXT,
    URI,
    INTEGER,
    DURATION,
    DATE,
    DATE_TIME,
    UTC_OFFSET,
    RECUR;

    /** As a VALUE parameter names it. */
    static JCalType of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Where no VALUE says otherwise. Our properties of experiment are texts, and their type says so. */
    static JCalType ofProperty(String name) {
        return switch (name) {
            case "DTSTART", "DTEND", "DUE", "DTSTAMP", "LAST-MODIFIED" -> DATE_TIME;
            case "SEQUENCE" -> INTEGER;
            case "URL" -> URI;
            case "TRIGGER" -> DURATION;
            case "TZOFFSETFROM", "TZOFFSETTO" -> UTC_OFFSET;
            case "RRULE" -> RECUR;
            default -> TEXT;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param value as iCalendar has it, before escapes */
    JsonNode value(String value) {
        var nodes = JsonNodeFactory.instance;
        return switch (this) {
            case TEXT, URI, DURATION -> nodes.stringNode(value);
            case INTEGER -> nodes.numberNode(Integer.parseInt(value));
            case DATE -> nodes.stringNode(date(value));
            case DATE_TIME -> nodes.stringNode(date(value) + "T" + time(value));
            case UTC_OFFSET -> nodes.stringNode(value.substring(0, 3) + ":" + value.substring(3, 5));
            case RECUR -> recur(value);
        };
    }

    private static String date(String value) {
        return value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8);
    }

    /** With the Z, where there is one. */
    private static String time(String value) {
        return value.substring(9, 11) + ":" + value.substring(11, 13) + ":" + value.substring(13);
    }

    private static JsonNode recur(String value) {
        var rule = JsonNodeFactory.instance.objectNode();
        for (var part : value.split(";", -1)) {
            int equals = part.indexOf('=');
            var name = part.substring(0, equals).toLowerCase(Locale.ROOT);
            var said = part.substring(equals + 1);
            if (name.equals("bymonth")) {
                rule.put(name, Integer.parseInt(said));
            } else {
                rule.put(name, said);
            }
        }
        return rule;
    }
}
