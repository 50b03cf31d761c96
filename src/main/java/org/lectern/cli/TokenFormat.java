package org.lectern.cli;

import java.io.PrintStream;

/** How it is told of tokens. */
enum TokenFormat {
    TEXT,
    JSON;

    TokenView view(PrintStream out) {
        return switch (this) {
            case TEXT -> new TokenText(out);
            case JSON -> new TokenJson(out);
        };
    }
}
