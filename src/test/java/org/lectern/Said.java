package org.lectern;

import java.util.List;

/** What a command told the shell and the person before it. */
record Said(int exitCode, String out, String err) {

    /** Its lines on the screen; how long it took and who it is do not matter. */
    List<String> lines() {
        return out.replaceAll(", \\d+\\.\\d s\\.", ".").lines().toList();
    }

    /** The digest that a plan ends with. */
    String digest() {
        return lines().stream()
                .filter(line -> line.startsWith("  digest "))
                .map(line -> line.substring("  digest ".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No digest in " + out));
    }

    String all() {
        return out + err;
    }
}
