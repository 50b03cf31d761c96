package org.lectern.canvas;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.lectern.http.Account;
import org.lectern.http.CallCounts;
import org.lectern.http.HttpSettings;
import org.lectern.http.Pause;
import org.lectern.http.Refusal;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Installation;
import org.lectern.schedule.Publishing;
import org.lectern.schedule.Schedule;
import org.lectern.sync.Connection;
import org.lectern.sync.Content;
import org.lectern.sync.DesiredState;
import org.lectern.sync.Destination;
import org.lectern.sync.Finding;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;
import org.lectern.sync.Target;
import org.lectern.sync.TargetName;

/** Canvas: a calendar event a meeting, a page a reading list, a module a week (contracts/canvas.md). */
final class CanvasTarget implements Target {

    private final CanvasSettings settings;
    private final Installation installation;
    private final Account account;

    CanvasTarget(
            CanvasSettings settings,
            Installation installation,
            HttpSettings http,
            RandomGenerator random,
            Pause pause) {
        this.settings = settings;
        this.installation = installation;
        // 429 today, 403 with these words on older servers (contracts/canvas.md section 3)
        var refusal = Refusal.orForbiddenWith("Rate Limit Exceeded");
        this.account = new Account("canvas", settings.requestsPerMinute(), refusal, http, random, pause);
    }

    @Override
    public TargetName name() {
        return TargetName.CANVAS;
    }

    @Override
    public boolean isWantedBy(Schedule schedule) {
        return schedule.publishing().canvas() != null;
    }

    @Override
    public Optional<String> missing() {
        return settings.missing();
    }

    @Override
    public DesiredState project(Schedule schedule) {
        Map<ItemKey, Content> items = new TreeMap<>();
        var whole = new Destination(schedule.course().id(), name());
        wanted(schedule, marks(whole)).forEach((key, wanted) -> items.put(key, wanted.content()));
        Set<ItemKey> cancelled = new HashSet<>();
        schedule.entries().stream().filter(Entry::isCancelled).forEach(entry -> {
            for (var part : Set.of(Part.EVENT, Part.PAGE, Part.LINK)) {
                cancelled.add(new ItemKey(entry.key().id(), part));
            }
        });
        return new DesiredState(items, cancelled);
    }

    @Override
    public Connection connect(Destination destination, Schedule schedule, Memory memory) {
        var place = schedule.publishing().canvas();
        if (place == null) {
            throw new IllegalStateException("Nobody asked for Canvas");
        }
        return open(destination, schedule, place.course(), memory);
    }

    @Override
    public Optional<Connection> reopen(Destination destination, Schedule schedule, Memory memory) {
        return Cursor.course(memory)
                .or(() -> Optional.ofNullable(schedule.publishing().canvas()).map(Publishing.Canvas::course))
                .map(course -> open(destination, schedule, course, memory));
    }

    @Override
    public List<Finding> checkUp(Map<Destination, Schedule> named, Clock clock) {
        return new CanvasCheckUp(settings, account, clock).of(named);
    }

    private Connection open(Destination destination, Schedule schedule, String name, Memory memory) {
        if (settings.baseUrl() == null || settings.token() == null) {
            throw new IllegalStateException("Canvas has no account");
        }
        var counts = new CallCounts();
        var api = new CanvasApi(account.client(counts), settings.token());
        var marks = marks(destination);
        var course = new CanvasCourse(api, new Addresses(settings.baseUrl(), name), schedule, name, marks);
        return new CanvasConnection(course, new Wording(wanted(schedule, marks), course), memory, counts);
    }

    /** @param marks of where they are to be; what is compared with what is found does not depend on them */
    private Map<ItemKey, Wanted> wanted(Schedule schedule, Marks marks) {
        var base = settings.baseUrl() == null ? "" : settings.baseUrl() + "/";
        return new Projection(schedule, marks, base).items();
    }

    private Marks marks(Destination destination) {
        return new Marks(destination, installation.namespace());
    }
}
