package org.lectern.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What we keep instead of a token, and find it by. No salt and no slow hash: they help passwords that people choose, and
 * nobody guesses 192 random bits.
 *
 * <p>Looking a digest up needs no comparison in constant time: how long it takes tells at most how the digest of a guess
 * resembles a digest that is kept, and nobody can choose a token by its SHA-256 (contracts/ics-feeds.md F84).
 *
 * @param hex of SHA-256
 */
record TokenDigest(String hex) {

    static TokenDigest of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
