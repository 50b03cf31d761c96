package org.lectern.cli;

import java.net.URI;
import java.nio.file.Path;

/** Files as seen from where the command runs, which is the top of a checked-out repository; whole where they lie elsewhere. */
final class WorkingDirectory {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private WorkingDirectory() {}

    /** With slashes on every system. */
    static String path(String file) {
        var there = whole(file);
        var shown = there.startsWith(HERE) ? HERE.relativize(there) : there;
        return shown.toString().replace('\\', '/');
    }

    static URI uri(String file) {
        return HERE.toUri().relativize(whole(file).toUri());
    }

    private static Path whole(String file) {
        return Path.of(file).toAbsolutePath().normalize();
    }
}
