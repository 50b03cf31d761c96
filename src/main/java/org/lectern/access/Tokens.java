package org.lectern.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.springframework.stereotype.Component;

/**
 * Makes and revokes the tokens that stand in the feed addresses of unlisted courses (contracts/ics-feeds.md F84). What this
 * process changes holds here at once, and in every other within a second. Times are UTC, in whole seconds.
 */
@Component
public class Tokens {

    /** Twice what F84 asks for would be a longer address for nothing: 192 bits, in 32 characters without padding. */
    private static final int BYTES = 24;

    static final int LENGTH = BYTES * 4 / 3;

    private static final int LONGEST_LABEL = 100;

    private final TokenRows rows;
    private final KnownTokens known;
    private final SecureRandom chance;
    private final Clock clock;

    Tokens(TokenRows rows, KnownTokens known, SecureRandom chance, Clock clock) {
        this.rows = rows;
        this.known = known;
        this.chance = chance;
        this.clock = clock;
    }

    /** Reads all tokens now, before the first question about one, and follows what changes. */
    public void follow() {
        known.follow();
    }

    /**
     * A new token, whose secret nobody can ask for again.
     *
     * @param label whom it is for; null: nobody in particular
     * @throws IllegalArgumentException with what is wrong with the label, see {@link #fault}
     */
    public NewToken issue(CourseId course, @Nullable String label) {
        var fault = label == null ? null : fault(label);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
        var secret = new byte[BYTES];
        chance.nextBytes(secret);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var token = rows.add(course, label, TokenDigest.of(text), now());
        known.catchUp();
        return new NewToken(token, text);
    }

    /** Why this cannot be a label, in a sentence; null if it can. */
    public static @Nullable String fault(String label) {
        if (label.isBlank() || !label.equals(label.strip()) || label.length() > LONGEST_LABEL) {
            return "A token's name has 1 to " + LONGEST_LABEL + " characters and no blank at its ends.";
        }
        if (label.codePoints().anyMatch(Character::isISOControl)) {
            return "A token's name is one line of text without control characters.";
        }
        return label.matches("[0-9]+") ? "A token's name has a letter, so that it is no token's number." : null;
    }

    /** Good ones and revoked ones, in the order in which they were made. */
    public List<FeedToken> list(CourseId course) {
        return rows.of(course);
    }

    /**
     * Ends the tokens of this number or label.
     *
     * @return those that it names, as they were before; none if it names none. One that was revoked before stays so.
     */
    public List<FeedToken> revoke(CourseId course, String idOrLabel) {
        return revoke(course, token -> idOrLabel.equals(token.label()) || idOrLabel.equals(Long.toString(token.id())));
    }

    /**
     * Ends every token of the course.
     *
     * @return those that were good until now
     */
    public List<FeedToken> revokeAll(CourseId course) {
        return revoke(course, FeedToken::isGood);
    }

    private List<FeedToken> revoke(CourseId course, Predicate<FeedToken> which) {
        var tokens = rows.of(course).stream().filter(which).toList();
        rows.revoke(tokens, now());
        known.catchUp();
        return tokens;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
