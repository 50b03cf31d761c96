package org.lectern.access;

/**
 * A token at the one moment at which it is known.
 *
 * @param secret what stands in the address: whoever has it may read the course
 */
public record NewToken(FeedToken token, String secret) {

    /** Without the secret, so that no log or message ever shows it by accident. */
    @Override
    public String toString() {
        return token.toString();
    }
}
