package org.lectern.sync;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.Schedule;

/**
 * A target for tests that holds its objects in memory: it marks what it makes, finds it again by that mark, lets people
 * change things and dies where a {@link Fuse} says. A wanted calendar is one of ours; else objects live in the calendar
 * that {@code publish.google.calendar} names.
 */
public final class InMemoryTarget implements Target {

    static final ItemKey CALENDAR = new ItemKey("calendar", Part.CALENDAR);

    /** One object; without a key it is a person's. */
    private record Remote(RemoteId id, @Nullable ItemKey key, String home, Content content, int version) {

        Remote with(Content other) {
            return new Remote(id, key, home, other, version + 1);
        }
    }

    private final Function<Schedule, DesiredState> projection;
    private final Fuse fuse;
    private final Map<RemoteId, Remote> remotes = new LinkedHashMap<>();
    private final Map<ItemKey, TargetException> refusals = new HashMap<>();
    private int made;
    private Calls calls = Calls.NONE;

    public InMemoryTarget(Function<Schedule, DesiredState> projection, Fuse fuse) {
        this.projection = projection;
        this.fuse = fuse;
    }

    @Override
    public TargetName name() {
        return TargetName.GOOGLE;
    }

    @Override
    public boolean isWantedBy(Schedule schedule) {
        return true;
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public DesiredState project(Schedule schedule) {
        return projection.apply(schedule);
    }

    @Override
    public Connection connect(Destination destination, Schedule schedule, Memory memory) {
        return new InMemoryConnection(schedule, memory);
    }

    @Override
    public Optional<Connection> reopen(Destination destination, Schedule schedule, Memory memory) {
        return Optional.of(connect(destination, schedule, memory));
    }

    @Override
    public List<Finding> checkUp(Map<Destination, Schedule> named, Clock clock) {
        return List.of();
    }

    /** What of ours is in the place that this schedule names; an object made twice is an error. */
    public Map<ItemKey, Content> contents(Schedule schedule) {
        Map<ItemKey, Content> contents = new TreeMap<>();
        ours(home(schedule)).forEach(remote -> {
            if (contents.put(remote.key(), remote.content()) != null) {
                throw new AssertionError(remote.key() + " is there twice");
            }
        });
        return contents;
    }

    public int size() {
        return remotes.size();
    }

    /** Every object that is not ours, whole. */
    public List<String> foreign() {
        return remotes.values().stream()
                .filter(remote -> remote.key() == null)
                .map(Remote::toString)
                .toList();
    }

    /** A person makes an object. */
    public void addForeign(Schedule schedule, Content content) {
        var id = nextId();
        remotes.put(id, new Remote(id, null, home(schedule), content, 0));
    }

    /** A person changes one field of an object of ours. */
    public void edit(Schedule schedule, ItemKey key, Field field, String value) {
        var remote = find(home(schedule), key).orElseThrow();
        remotes.put(remote.id(), remote.with(remote.content().with(field, value)));
    }

    /** A person removes an object of ours. */
    public void remove(Schedule schedule, ItemKey key) {
        removeWithAllInIt(find(home(schedule), key).orElseThrow());
    }

    /** From now on writes of this object fail so. */
    public void refuse(ItemKey key, TargetException reason) {
        refusals.put(key, reason);
    }

    public void refuseNothing() {
        refusals.clear();
    }

    /** Requests so far, of all connections. */
    public Calls calls() {
        return calls;
    }

    private String home(Schedule schedule) {
        if (!project(schedule).items().containsKey(CALENDAR)) {
            var google = schedule.publishing().google();
            return "named " + (google == null ? "" : google.calendar());
        }
        return find("", CALENDAR).map(calendar -> calendar.id().value()).orElse("none yet");
    }

    private List<Remote> ours(String home) {
        return remotes.values().stream()
                .filter(remote -> remote.key() != null)
                .filter(remote ->
                        remote.home().equals(home) || remote.id().value().equals(home))
                .toList();
    }

    private Optional<Remote> find(String home, ItemKey key) {
        return remotes.values().stream()
                .filter(remote -> key.equals(remote.key())
                        && (isCalendar(key) || remote.home().equals(home)))
                .findFirst();
    }

    private boolean lacksWhatItNeeds(String home, ItemKey key) {
        return (home.equals("none yet") && !isCalendar(key))
                || (key.part() == Part.PUBLICATION
                        && find(home, new ItemKey(key.subject(), Part.MODULE)).isEmpty());
    }

    private void removeWithAllInIt(Remote gone) {
        remotes.values()
                .removeIf(remote -> remote.equals(gone)
                        || remote.home().equals(gone.id().value())
                        || (gone.key() != null
                                && gone.key().part() == Part.MODULE
                                && new ItemKey(gone.key().subject(), Part.PUBLICATION).equals(remote.key())
                                && remote.home().equals(gone.home())));
    }

    private RemoteId nextId() {
        return new RemoteId("r" + ++made);
    }

    private static boolean isCalendar(ItemKey key) {
        return key.part() == Part.CALENDAR;
    }

    private final class InMemoryConnection implements Connection {

        private final Schedule schedule;
        private final Memory memory;
        private Calls own = Calls.NONE;

        InMemoryConnection(Schedule schedule, Memory memory) {
            this.schedule = schedule;
            this.memory = memory;
        }

        @Override
        public ObservedState observe() {
            count(new Calls(1, 0));
            Map<ItemKey, ObservedItem> items = new TreeMap<>();
            ours(home(schedule)).forEach(remote -> items.put(remote.key(), observed(remote)));
            var place = home(schedule).startsWith("named") ? home(schedule) : "a calendar of ours";
            boolean elsewhere = memory.cursor() != null && !place.equals(memory.cursor());
            return new ObservedState(items, place, elsewhere);
        }

        @Override
        public Receipt create(ItemKey key, Content content) {
            return write(key, () -> {
                var home = home(schedule);
                if (lacksWhatItNeeds(home, key)) {
                    throw new TargetRejected(key + " has nothing to be in", null);
                }
                var remote = find(home, key)
                        .map(there -> there.with(content))
                        .orElseGet(() -> new Remote(nextId(), key, isCalendar(key) ? "" : home, content, 0));
                remotes.put(remote.id(), remote);
                return receipt(remote);
            });
        }

        @Override
        public Receipt update(ObservedItem item, Content content) {
            return write(item.key(), () -> {
                var remote = Optional.ofNullable(remotes.get(item.id()))
                        .orElseThrow(() -> new TargetRejected(item.key() + " is gone; run again", null))
                        .with(content);
                remotes.put(remote.id(), remote);
                return receipt(remote);
            });
        }

        @Override
        public void delete(ObservedItem item) {
            write(item.key(), () -> {
                Optional.ofNullable(remotes.get(item.id())).ifPresent(InMemoryTarget.this::removeWithAllInIt);
                return new Receipt(item.id(), null, null);
            });
        }

        @Override
        public int batch() {
            return 3;
        }

        @Override
        public Calls calls() {
            return own;
        }

        /** A run may die before a request leaves or before its answer is here. */
        private Receipt write(ItemKey key, Supplier<Receipt> request) {
            fuse.step();
            count(new Calls(0, 1));
            var refusal = refusals.get(key);
            if (refusal != null) {
                throw refusal;
            }
            var receipt = request.get();
            fuse.step();
            return receipt;
        }

        private void count(Calls more) {
            own = own.plus(more);
            calls = calls.plus(more);
        }

        private static ObservedItem observed(Remote remote) {
            var key = Objects.requireNonNull(remote.key());
            return new ObservedItem(key, remote.id(), remote.content(), "v" + remote.version(), null);
        }

        private static Receipt receipt(Remote remote) {
            return new Receipt(remote.id(), "v" + remote.version(), null);
        }
    }
}
