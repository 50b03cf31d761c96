package org.lectern.cli;

import java.util.Collection;
import java.util.List;
import org.lectern.jobs.PartReport.Result;

/** What a command tells the shell. Of several, the first in this order counts. */
enum ExitCode {
    BUG(1, "a bug in Lectern"),
    INVALID(3, "a schedule or job file has errors"),
    UNSAFE(4, "refused as unsafe until approved"),
    UNAVAILABLE(6, "a target is unavailable or denies access"),
    PARTLY_FAILED(5, "some changes failed"),
    PENDING(2, "changes are pending"),
    IN_SYNC(0, "in sync, or done"),
    USAGE(64, "wrong usage or setting, or an unknown course or job");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }

    static ExitCode of(Result result) {
        return switch (result) {
            case BROKEN -> BUG;
            case INVALID -> INVALID;
            case UNSAFE -> UNSAFE;
            case UNAVAILABLE -> UNAVAILABLE;
            case PARTLY_FAILED -> PARTLY_FAILED;
            case UNCHANGED, CHANGED, REMOVED, NOT_WANTED, RESTS, SKIPPED -> IN_SYNC;
        };
    }

    static ExitCode first(Collection<ExitCode> codes) {
        return List.of(values()).stream().filter(codes::contains).findFirst().orElse(IN_SYNC);
    }
}
