package org.lectern.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.schedule.Kind;

/** The words by which pages call the kinds of meetings. */
final class MeetingKind {

    private static final Map<Kind, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                Kind.OFFICE_HOURS,
                words(
                        "office\\s*hours?|\\boh\\b|help\\s*hours?|drop-?in hours?|student hours?|consultations?|sprechstunden?"));
        WORDS.put(Kind.EXAM, words("\\bexams?\\b|\\bmid-?terms?\\b|\\bfinal\\b|\\bquiz(?:zes)?\\b|\\bprelims?\\b"));
        WORDS.put(
                Kind.RECITATION,
                words(
                        "\\brecitations?\\b|\\bprecepts?\\b|\\bdiscussions?\\b|\\bsections?\\b|\\btutorials?\\b|\\bproblem sessions?\\b|\\bexercises?\\b|\\bübung(?:en)?\\b"));
        WORDS.put(
                Kind.LAB,
                words("\\blabs?\\b|\\blaborator(?:y|ies)\\b|\\bpracticals?\\b|\\bcomputer sessions?\\b|\\bstudio\\b"));
        WORDS.put(
                Kind.LECTURE,
                words(
                        "\\blectures?\\b|\\bclass(?:es)?\\b|\\bseminars?\\b|\\bschedule\\b|\\bmeetings?\\b|\\bmeets?\\b|\\btimes?\\b|\\bwhen\\b|\\bcourse\\b|\\bhours\\b|\\bsessions?\\b|\\bvorlesung\\b"));
    }

    private MeetingKind() {}

    /** The kind that the text names first; office hours wherever they are named, as they are of a lecturer, too. */
    static Optional<Kind> of(String text) {
        if (WORDS.getOrDefault(Kind.OFFICE_HOURS, Pattern.compile(""))
                .matcher(text)
                .find()) {
            return Optional.of(Kind.OFFICE_HOURS);
        }
        Optional<Kind> first = Optional.empty();
        int at = Integer.MAX_VALUE;
        for (var kind : WORDS.entrySet()) {
            var match = kind.getValue().matcher(text);
            if (match.find() && match.start() < at) {
                at = match.start();
                first = Optional.of(kind.getKey());
            }
        }
        return first;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
