package org.lectern.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Names a plan by what it does, not by how the target happens to version its objects. */
final class Digest {

    private Digest() {}

    static String of(Plan plan) {
        var text = new StringBuilder(plan.destination().word());
        for (var change : plan.changes()) {
            text.append('\n')
                    .append(change.getClass().getSimpleName())
                    .append(' ')
                    .append(change.key());
            if (change instanceof Change.Create create) {
                append(text, create.content());
            } else if (change instanceof Change.Update update) {
                append(text, update.item().content());
                append(text, update.content());
            } else if (change instanceof Change.Delete delete) {
                append(text, delete.item().content());
            }
        }
        return hex(text.toString());
    }

    /** Names several plans at once. */
    static String of(Collection<Plan> plans) {
        return hex(plans.stream()
                .sorted(Comparator.comparing(Plan::destination))
                .map(plan -> plan.destination().word() + " " + plan.digest())
                .collect(Collectors.joining("\n")));
    }

    private static void append(StringBuilder text, Content content) {
        for (Map.Entry<Field, String> field : content.fields().entrySet()) {
            text.append('\u0000').append(field.getKey()).append('=').append(field.getValue());
        }
        text.append('\u0001');
    }

    private static String hex(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
