package org.lectern.google;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The ids we choose for events: always the same for the same entry in the same calendar (contract section 4). */
final class EventIds {

    /** 256 bits in digits of five. */
    private static final int LENGTH = 52;

    private EventIds() {}

    /** @param generation 0; one more for each id that was deleted for good and cannot come back */
    static String of(String namespace, String calendar, String uid, int generation) {
        var text = String.join("\n", namespace, calendar, uid, Integer.toString(generation));
        // digits 0-9 and a-v are just the alphabet of base32hex, in lower case
        var digits = new BigInteger(1, sha256(text)).toString(32);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
