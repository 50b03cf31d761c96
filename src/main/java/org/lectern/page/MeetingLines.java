package org.lectern.page;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.page.Facts.Weekly;
import org.lectern.page.Slots.Slot;
import org.lectern.schedule.Kind;

/** Reads weekly hours: all on one line, or the days on one and the times on those below. */
final class MeetingLines {

    private static final Pattern APPOINTMENT =
            Pattern.compile("(?i)by (?:appointment|arrangement|request|e-?mail)|appointments?");

    private static final Pattern ORDINAL = Pattern.compile("^\\s*(?:\\d+[.)]\\s*|[-•*]\\s*)");

    private static final Pattern WITH = Pattern.compile("\\b(?:with|by)\\s+([^,;()]+)");

    private final Facts facts;
    private @Nullable Set<DayOfWeek> days;
    private @Nullable HoursMention hours;
    private @Nullable String place;
    private Kind remembered = Kind.LECTURE;
    private int pending;
    private int officeHoursAt = -1;

    MeetingLines(Facts facts) {
        this.facts = facts;
    }

    boolean read(int line, String section, Rich text) {
        return read(line, section, text, Optional.empty());
    }

    /** Whether the line has weekly hours, or says that there are none. */
    boolean read(int line, String section, Rich text, Optional<PersonText> person) {
        var slots = Slots.find(text.text());
        if (!slots.isEmpty() && !isDated(text)) {
            var hosts = person.map(List::of).orElseGet(() -> hosts(text, slots.get(0)));
            addAll(line, section, text, slots, hosts);
            days = null;
            hours = null;
            return true;
        }
        return appointment(line, section, text, person) || split(line, section, text);
    }

    /** A date beside the hours makes them single ones; not where it only says from when on. */
    private static boolean isDated(Rich text) {
        var dates = DateFinder.find(text.text());
        return !dates.isEmpty()
                && !Pattern.compile("(?i)\\b(?:first|starting|starts?|beginning|begins?|from|last|until|except|no)\\b")
                        .matcher(text.text())
                        .find();
    }

    /** Each slot has the person named with it, else the one named last. */
    private void addAll(int line, String section, Rich text, List<Slot> slots, List<PersonText> first) {
        var before = slots.get(0).before();
        var kind = lasting(line, kind(line, section, before, text.text()));
        var hosts = first;
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            var people = kind == Kind.OFFICE_HOURS
                    ? SlotPeople.of(slot, i == 0, i + 1 < slots.size())
                    : new SlotPeople(Optional.empty(), slot.after(), false);
            hosts = people.person().map(List::of).orElse(hosts);
            var lead = i == 0 ? withoutLabel(before) : SlotPeople.lastPart(slot.before());
            add(line, label(section, before), kind, text, slot, PlaceText.of(lead, people.after()), hosts);
            if (people.unsure()) {
                facts.doubts()
                        .add(new Doubt(
                                line,
                                "“" + hosts.get(0).name()
                                        + "” is taken for who holds these office hours, not for where they are."));
            }
        }
        alsoByAppointment(line, kind, slots.get(slots.size() - 1).after());
    }

    private Kind lasting(int line, Kind kind) {
        officeHoursAt = kind == Kind.OFFICE_HOURS ? line : -1;
        return kind;
    }

    /** Where the last office hours were told of, a line above; -1 if something else came since. */
    boolean followsOfficeHours(int line) {
        return officeHoursAt >= 0 && line > officeHoursAt && line - officeHoursAt <= 1;
    }

    /** A room in the lines below office hours, which have none, is theirs. */
    boolean isRoomOfOfficeHours(int line, String room) {
        var weekly = facts.weekly();
        boolean below = officeHoursAt >= 0 && line > officeHoursAt && line - officeHoursAt <= 2;
        boolean given = false;
        for (int i = weekly.size() - 1; below && i >= 0 && weekly.get(i).kind() == Kind.OFFICE_HOURS; i--) {
            given |= weekly.get(i).place() == null;
            weekly.set(i, weekly.get(i).in(room));
        }
        return given;
    }

    private void alsoByAppointment(int line, Kind kind, String after) {
        if (kind == Kind.OFFICE_HOURS && APPOINTMENT.matcher(after).find()) {
            facts.doubts().add(new Doubt(line, "Office hours are also by appointment, which is in no calendar."));
        }
    }

    private void add(
            int line, String label, Kind kind, Rich text, Slot slot, Optional<String> room, List<PersonText> hosts) {
        var within = PersonWithin.of(text.text().substring(slot.from(), slot.to()), WITH);
        facts.weekly()
                .add(new Weekly(
                        line,
                        kind,
                        label,
                        within.isEmpty() ? hosts : within,
                        slot.days().days(),
                        slot.hours(),
                        room.orElse(null)));
    }

    private Kind kind(int line, String section, String before, String whole) {
        if (before.isBlank() && followsOfficeHours(line)) {
            return Kind.OFFICE_HOURS;
        }
        return MeetingKind.of(before)
                .or(() -> MeetingKind.of(section).filter(kind -> kind != Kind.EXAM))
                .or(() -> MeetingKind.of(whole).filter(kind -> kind != Kind.EXAM))
                .orElse(
                        facts.weekly().stream().anyMatch(one -> one.kind() == Kind.LECTURE) || !before.isBlank()
                                ? Kind.EVENT
                                : Kind.LECTURE);
    }

    private static String label(String section, String before) {
        int colon = before.indexOf(':');
        var label = colon > 0 ? before.substring(0, colon) : section;
        return ORDINAL.matcher(label).replaceFirst("").strip();
    }

    private static String withoutLabel(String before) {
        int colon = before.lastIndexOf(':', Math.max(0, before.stripTrailing().length() - 2));
        return colon > 0 ? before.substring(colon + 1) : before;
    }

    /** Names before the first hours: {@code Prof. Venturi: Wed 1:30-3:30PM}, {@code Office hours (Jane Doe): Thu 3-4}. */
    private static List<PersonText> hosts(Rich text, Slot first) {
        int from = 0;
        int to = Math.max(0, Math.min(first.from(), text.text().length()));
        var head = Cuts.part(text, from, to);
        var plain = ORDINAL.matcher(head.text()).replaceFirst("");
        var cut = Cuts.from(head, head.text().length() - plain.length());
        for (var part : plain.split("[:()]|\\s[-–—]\\s|,", -1)) {
            int at = cut.text().indexOf(part);
            var person = at < 0 ? Optional.<PersonText>empty() : PersonText.of(Cuts.part(cut, at, at + part.length()));
            if (person.isPresent()) {
                return List.of(person.get());
            }
        }
        return List.of();
    }

    private boolean appointment(int line, String section, Rich text, Optional<PersonText> person) {
        boolean office = MeetingKind.of(text.text())
                .or(() -> MeetingKind.of(section))
                .filter(kind -> kind == Kind.OFFICE_HOURS)
                .isPresent();
        if (!office
                || text.text().length() > 160
                || !APPOINTMENT.matcher(text.text()).find()) {
            return false;
        }
        var whose = person.map(one -> " of " + one.name()).orElse("");
        facts.doubts()
                .add(new Doubt(line, "Office hours" + whose + " are by appointment, so they are in no calendar."));
        return true;
    }

    /** Days without times, and times without days: together they are hours. */
    private boolean split(int line, String section, Rich text) {
        var kind = MeetingKind.of(text.text()).or(() -> MeetingKind.of(section));
        var found = DaysFinder.find(text.text()).stream()
                .filter(one -> !one.code() || text.text().length() < 20)
                .findFirst();
        var times = HoursFinder.ranges(text.text()).stream()
                .filter(HoursMention::certain)
                .toList();
        if (isDated(text) || text.text().length() > 120 || (found.isPresent() && kind.isEmpty())) {
            return false;
        }
        if (found.isPresent() && times.isEmpty()) {
            remembered = kind.orElse(Kind.LECTURE);
            days = found.get().days();
            place = PlaceText.behind(text.text().substring(found.get().to())).orElse(null);
            pending = line;
            return hours == null || joined(line, section, text, hours);
        }
        if (found.isPresent() || times.isEmpty() || (kind.isEmpty() && days == null)) {
            return false;
        }
        hours = times.get(0);
        remembered = MeetingKind.of(text.text()).orElse(remembered);
        return days != null && joined(line, section, text, hours);
    }

    /** Days that no hours followed are no meeting. */
    void end() {
        if (pending > 0) {
            facts.doubts().add(new Doubt(pending, "Days are named here, but no hours, so it is in no calendar."));
        }
    }

    private boolean joined(int line, String section, Rich text, HoursMention when) {
        var at = when.to() <= text.text().length()
                ? PlaceText.behind(text.text().substring(when.to())).orElse(place)
                : place;
        pending = 0;
        facts.weekly().add(new Weekly(line, remembered, section, List.of(), days == null ? Set.of() : days, when, at));
        return true;
    }
}
