package org.lectern.page;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Who holds the hours of one slot, where a line has those of several people, and the words around it without the names.
 *
 * @param person who is named with this slot
 * @param after what stands behind the hours, without a name
 * @param unsure whether the name may as well be a room
 */
record SlotPeople(Optional<PersonText> person, String after, boolean unsure) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{3,40})\\)");

    private static final Pattern SEPARATOR = Pattern.compile("[;,|/:]|\\band\\b");

    private static final Pattern PLACE = Pattern.compile(
            "(?i).*\\b(?:cent(?:er|re)|library|lab|house|tower|auditorium|floor|commons|caf[eé]|campus|street|wing|annex|basement|lounge|theatre|theater|studio|museum|court|plaza|square|link)\\b.*");

    /** @param following whether another slot follows, before which its own name may stand */
    static SlotPeople of(Slots.Slot slot, boolean leads, boolean following) {
        var after = following ? withoutName(slot.after()) : slot.after();
        var bracket =
                BRACKETS.matcher(after).results().filter(SlotPeople::isPerson).findFirst();
        var rest = bracket.map(match -> after.substring(0, match.start()) + after.substring(match.end()))
                .orElse(after);
        var named = bracket.flatMap(match -> person(match.group(1)));
        boolean alone = named.isPresent() && PlaceText.behind(rest).isEmpty();
        if (alone && named.get().name().indexOf(' ') < 0) {
            return new SlotPeople(Optional.empty(), after, false);
        }
        var before = leads ? Optional.<PersonText>empty() : person(lastPart(slot.before()));
        return new SlotPeople(named.or(() -> before), rest, alone);
    }

    private static boolean isPerson(MatchResult bracket) {
        return person(bracket.group(1)).isPresent();
    }

    /** The name before the next slot is not of this one. */
    private static String withoutName(String after) {
        var last = lastPart(after);
        return person(last).isPresent() ? after.substring(0, after.lastIndexOf(last)) : after;
    }

    static String lastPart(String text) {
        var parts = SEPARATOR.split(text, -1);
        return parts[parts.length - 1];
    }

    private static Optional<PersonText> person(String text) {
        return PersonText.of(Rich.plain(text.strip()))
                .filter(one -> !PLACE.matcher(one.name()).matches()
                        && !one.name().equals(one.name().toUpperCase(java.util.Locale.ROOT)));
    }
}
