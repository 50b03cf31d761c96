package org.lectern.web;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.schedule.CourseId;

/**
 * What a request for the list of courses asks for. Whatever was typed is a question; nothing is refused.
 *
 * @param words all of them must be there, without regard to case and accents
 * @param page from 1
 * @param chosen courses taken along from page to page
 */
record CourseQuery(String text, List<String> words, int page, List<CourseId> chosen) {

    private static final int LONGEST = 100;

    static CourseQuery of(String text, String page, List<String> chosen) {
        var asked = text.strip();
        asked = asked.substring(0, Math.min(asked.length(), LONGEST));
        return new CourseQuery(
                asked,
                Arrays.stream(plain(asked).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1,
                chosen.stream()
                        .filter(CourseId::isValid)
                        .map(CourseId::new)
                        .distinct()
                        .toList());
    }

    boolean matches(Stream<String> texts) {
        if (words.isEmpty()) {
            return true;
        }
        var all = plain(texts.collect(joining(" ")));
        return words.stream().allMatch(all::contains);
    }

    /** An address of the list; only what differs from the plain one is in it. */
    String address(int toPage) {
        var parameters = Stream.concat(
                        Stream.of(
                                text.isEmpty() ? "" : "q=" + SubscribeLinks.encoded(text),
                                toPage == 1 ? "" : "page=" + toPage),
                        chosen.stream().map(id -> "course=" + id))
                .filter(parameter -> !parameter.isEmpty())
                .collect(joining("&"));
        return parameters.isEmpty() ? "/" : "/?" + parameters;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
