package org.lectern.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a table, or a line under a session, is about; the words that name it. */
enum Role {
    DATE("date|dates|when|day/date|date/day|datum|release dates?|released?|start dates?|due dates?|date due"),
    WEEK("week|wk|weeks|week #|week no|week number|woche"),
    NUMBER(
            "#|no|nr|num|number|lec(?:ture)? ?(?:#|no|num|number)|class ?(?:#|no)|session ?(?:#|no)|lec|l|id|color|colour|icon|block"),
    WEEKDAY("day|weekday|dow|day of (?:the )?week"),
    TYPE("type|class type|kind|format|category|event type"),
    DUE(
            "(?:what(?:'s|’s| is) )?due|deadlines?|due (?:today|before class|by .*)|(?:assignments?|homeworks?|hws?|deliverables?) due|deliverables?|hand-?ins?|submissions?"),
    HOMEWORK(
            "assignments?|homeworks?|hws?|problem sets?|psets?|projects?|announcements?|logistics|assessments?|assignment (?:titles?|names?)|to-?dos?|assigned|out|events?"),
    OPTIONAL(
            "(?:optional|further|additional|supplementa(?:l|ry)|recommended|suggested|background)(?: (?:readings?|papers?|materials?|references|reading list))?"),
    READING(
            "(?:(?:required|pre-?class|assigned|pre-?|textbook|class|related|main|before class) ?)?(?:readings?|papers?|read|readings? (?:list|assignments?)|paper readings?|pre-?readings?|literature|references?|textbooks?|text|chapters?|preparation|prep|book|bibliography)(?: before class)?"),
    RESOURCE(
            "resources?|materials?|course materials?|class materials?|readings? (?:and|&) (?:materials?|resources?)|links?\\d?|topics? (?:and|&) readings?"),
    MATERIAL(
            "(?:lecture |class )?(?:slides?|videos?|recordings?|handouts?|notes|code|demos?|notebooks?|files?|media|summary|summaries|forms?|pdf|blog|scribe notes|lecture notes)(?: ?(?:/|&|and) ?(?:slides?|videos?|notes|recordings?|code))*"),
    PRESENTER(
            "presenters?\\d?|speakers?|(?:discussion |paper )?lead(?:ers?|s)?|lead team|instructors?|lecturers?|who|discussants?|guests?(?: speakers?| lecturers?)?|presented by|taught by|staff|presentations? by|teachers?|hosts?"),
    TOPIC(
            "topics?\\d?|titles?\\d?|subjects?|lectures?|lecture topics?|contents?|themes?|description|agenda|modules?|sessions?|class(?:es)?|what|concepts?|units?|slug\\d?|details|name|class topics?|lecture title|discussion topics?|course content|plan|activity|activities|events?"),
    NOTE("notes?|comments?|remarks?|misc(?:ellaneous)?\\d?|other"),
    PLACE("rooms?|locations?|places?|where|venue"),
    TIME("times?|hours?");

    private static final Map<Role, Pattern> WORDS = new LinkedHashMap<>();

    static {
        for (var role : values()) {
            WORDS.put(role, Pattern.compile(role.words));
        }
    }

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** What a heading of a column, or the label before a colon, says that the rest is. */
    static Optional<Role> of(String label) {
        var plain = label.toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)?", "")
                .replaceAll("^[^a-z#]+|[^a-z0-9#]+$", "")
                .replaceAll("\\s+", " ");
        return plain.length() > 60
                ? Optional.empty()
                : WORDS.entrySet().stream()
                        .filter(role -> role.getValue().matcher(plain).matches())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
