package org.lectern.canvas;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.http.CallCounts;
import org.lectern.sync.Calls;
import org.lectern.sync.Connection;
import org.lectern.sync.Content;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.ObservedItem;
import org.lectern.sync.ObservedState;
import org.lectern.sync.Part;
import org.lectern.sync.Receipt;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetUnavailable;

/** One course at Canvas. Writes know what the last look saw, and look for themselves if there was none. */
final class CanvasConnection implements Connection {

    private final CanvasCourse course;
    private final Wording wording;
    private final Look look;
    private final CallCounts counts;
    private @Nullable Held held;

    CanvasConnection(CanvasCourse course, Wording wording, Memory memory, CallCounts counts) {
        this.course = course;
        this.wording = wording;
        this.look = new Look(course, memory);
        this.counts = counts;
    }

    @Override
    public ObservedState observe() {
        var seen = look.take();
        held = seen;
        return seen.observed();
    }

    @Override
    public Receipt create(ItemKey key, Content content) {
        var there = held().item(key);
        return there.isPresent()
                ? update(there.get(), content)
                : kept(key, content, () -> editor(key.part()).create(key, content));
    }

    @Override
    public Receipt update(ObservedItem item, Content content) {
        return content.equals(item.content())
                ? new Receipt(item.id(), null, null)
                : kept(item.key(), content, () -> editor(item.key().part()).update(item, content));
    }

    @Override
    public void delete(ObservedItem item) {
        editor(item.key().part()).delete(item);
        held().remove(item.key());
    }

    @Override
    public Map<ItemKey, String> staying() {
        Map<ItemKey, String> staying = new TreeMap<>();
        held().items(Part.MODULE).forEach(module -> {
            var foreign = held().foreignIn(module.id().value());
            if (!foreign.isEmpty()) {
                staying.put(
                        module.key(),
                        Editor.named(module.key(), module.content())
                                + " stays, as it holds what Lectern did not put there: '"
                                + String.join("', '", foreign) + "'");
            }
        });
        return staying;
    }

    @Override
    public Calls calls() {
        return new Calls(counts.reads(), counts.writes());
    }

    private Receipt kept(ItemKey key, Content content, Supplier<String> write) {
        try {
            var id = write.get();
            held().put(key, id, content);
            return new Receipt(new RemoteId(id), null, null);
        } catch (TargetUnavailable unknown) {
            // it may have arrived: nothing more is written before another look
            held = null;
            throw unknown;
        }
    }

    private Held held() {
        if (held == null) {
            held = look.take();
        }
        return held;
    }

    private Editor editor(Part part) {
        return switch (part) {
            case EVENT -> new EventEditor(course, wording);
            case PAGE -> new PageEditor(course, wording, held());
            case MODULE -> new ModuleEditor(course, held());
            case LINK -> new LinkEditor(course, held());
            case PUBLICATION -> new PublicationEditor(course, held());
            case CALENDAR, SHARING -> throw new IllegalArgumentException("Canvas has no " + part.word() + " of ours");
        };
    }
}
