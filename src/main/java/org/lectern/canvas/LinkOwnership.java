package org.lectern.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Part;

/** Which items of modules are ours: by the ledger wherever they stand, else as the first in a module of ours to a page of ours. */
final class LinkOwnership {

    private final Map<String, String> weeksByModule = new HashMap<>();
    private final Map<String, String> sessionsByItem = new HashMap<>();
    private final Map<String, CanvasPage> pages;

    /**
     * Looks for them.
     *
     * @param all every module there is
     * @param modules ours by week
     * @param pages ours by session
     */
    LinkOwnership(
            Ownership ownership,
            List<CanvasModule> all,
            Map<String, CanvasModule> modules,
            Map<String, CanvasPage> pages) {
        this.pages = pages;
        modules.forEach((week, module) -> weeksByModule.put(module.id(), week));
        var known = ownership.known(Part.LINK);
        all.stream()
                .flatMap(module -> module.links().stream())
                .forEach(item -> known.forEach((session, id) -> {
                    if (id.equals(item.id())) {
                        sessionsByItem.put(id, session);
                    }
                }));
        modules.values().forEach(this::adopt);
    }

    void into(Held held, List<CanvasModule> all) {
        for (var module : all) {
            List<String> foreign = new ArrayList<>();
            for (var item : module.links()) {
                ourSession(item)
                        .ifPresentOrElse(
                                session -> held.put(
                                        new ItemKey(session, Part.LINK), item.id(), content(session, item, module)),
                                () -> foreign.add(String.valueOf(item.title())));
            }
            held.foreignIn(module.id(), foreign);
        }
    }

    private void adopt(CanvasModule module) {
        pages.forEach((session, page) -> {
            if (!sessionsByItem.containsValue(session)) {
                module.links().stream()
                        .filter(item ->
                                item.leadsTo(page.slug()) && ourSession(item).isEmpty())
                        .findFirst()
                        .ifPresent(item -> sessionsByItem.put(item.id(), session));
            }
        });
    }

    private Optional<String> ourSession(CanvasModule.Item item) {
        return Optional.ofNullable(sessionsByItem.get(item.id()));
    }

    private Content content(String session, CanvasModule.Item item, CanvasModule module) {
        var page = pages.get(session);
        boolean right = page == null || item.leadsTo(page.slug());
        return Content.empty()
                .with(Field.LEADS_TO, right ? session : String.valueOf(item.title()))
                .with(Field.WITHIN, weeksByModule.getOrDefault(module.id(), "module '" + module.name() + "'"));
    }
}
