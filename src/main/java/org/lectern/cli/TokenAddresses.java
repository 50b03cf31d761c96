package org.lectern.cli;

import java.util.Arrays;
import java.util.List;
import org.lectern.feed.FeedKind;
import org.lectern.schedule.CourseId;
import org.lectern.schedule.Installation;

/** The feed addresses that one token opens, of each kind. */
record TokenAddresses(List<Address> all) {

    record Address(FeedKind kind, String address) {

        /** The word of the kind, as in addresses. */
        String word() {
            return kind == FeedKind.ALL ? "all" : kind.word();
        }

        String label() {
            return kind == FeedKind.ALL ? "Everything" : kind.label();
        }
    }

    static TokenAddresses of(Installation installation, CourseId course, String secret) {
        return new TokenAddresses(Arrays.stream(FeedKind.values())
                .map(kind -> new Address(
                        kind,
                        installation.publicUrl() + "/" + kind.path(course).replaceFirst("/", "/p/" + secret + "/")))
                .toList());
    }
}
