package org.lectern.release;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.release.Fact.What;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;

/** What differs between an entry and itself as it was. */
record EntryFacts(Schedule before, Entry old, Schedule after, Entry now) {

    List<Fact> all() {
        return Stream.of(
                        status(),
                        Fact.of(What.WHEN, Spans.of(old), Spans.of(now)),
                        title(),
                        Fact.of(What.ROOM, text(old.place()), text(now.place())),
                        Fact.of(What.ONLINE, text(old.online()), text(now.online())),
                        readings(),
                        Fact.of(What.PEOPLE, Told.names(old), Told.names(now)),
                        Fact.of(What.KIND, old.kind().label(), now.kind().label()),
                        Fact.of(What.SECTION, section(before, old), section(after, now)),
                        Fact.of(What.WEEK, text(old.week()), text(now.week())),
                        Fact.ofText(
                                What.NOTES,
                                text(old.details().notes()),
                                text(now.details().notes())),
                        links(),
                        Fact.of(
                                What.ADDRESS,
                                text(old.details().url()),
                                text(now.details().url())))
                .filter(fact -> !fact.isNone())
                .toList();
    }

    /** Why it is cancelled may change, too; then it is cancelled as before. */
    private Fact status() {
        var fact = Fact.of(What.STATUS, Told.status(old), Told.status(now));
        return old.status() == now.status() ? Fact.saying(What.NOTES, fact.before(), fact.after(), fact.says()) : fact;
    }

    private Fact title() {
        var says = What.TITLE.label() + " " + Wording.quoted(old.title()) + " → " + Wording.quoted(now.title());
        return Fact.saying(What.TITLE, old.title(), now.title(), says);
    }

    private Fact readings() {
        return new ReadingsFact(old, now).fact();
    }

    private Fact links() {
        var was = Told.links(old);
        var is = Told.links(now);
        return Fact.saying(What.LINKS, was, is, What.LINKS.label() + " " + Wording.lines(was, is));
    }

    private static String section(Schedule schedule, Entry entry) {
        return entry.section() == null ? "" : schedule.sectionName(entry.section());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
