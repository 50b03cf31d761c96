package org.lectern.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Schedule;
import org.lectern.schedule.When;

class InMemoryTargetTest implements TargetContract {

    private final InMemoryTarget target = new InMemoryTarget(InMemoryTargetTest::events, new Fuse());

    @Override
    public Target target() {
        return target;
    }

    @Override
    public void addForeign() {
        target.addForeign(schedule().build(), content(schedule().entries().get(0)));
    }

    @Override
    public List<String> foreign() {
        return target.foreign();
    }

    @Override
    public int size() {
        return target.size();
    }

    private static DesiredState events(Schedule schedule) {
        Map<ItemKey, Content> items = new HashMap<>();
        Set<ItemKey> cancelled = new HashSet<>();
        items.put(
                InMemoryTarget.CALENDAR,
                Content.empty().with(Field.TITLE, schedule.course().title()));
        schedule.entries().forEach(entry -> {
            var key = new ItemKey(entry.key().id(), Part.EVENT);
            if (entry.isCancelled()) {
                cancelled.add(key);
            } else {
                items.put(key, content(entry));
            }
        });
        return new DesiredState(items, cancelled);
    }

    private static Content content(Entry entry) {
        var start = entry.when() instanceof When.Timed timed
                ? timed.start().toInstant().toString()
                : entry.when().date().toString();
        return Content.empty()
                .with(Field.TITLE, entry.title())
                .with(Field.START, start)
                .with(Field.PLACE, entry.place());
    }
}
