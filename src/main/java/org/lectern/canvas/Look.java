package org.lectern.canvas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.sync.Content;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetUnavailable;

/** One complete look at a course: modules with items, pages with bodies, events; or an exception. */
final class Look {

    private final CanvasCourse course;
    private final Memory memory;

    Look(CanvasCourse course, Memory memory) {
        this.course = course;
        this.memory = memory;
    }

    Held take() {
        boolean elsewhere = Cursor.isOfAnother(course.number(), memory.cursor());
        // what lives in another course is not touched any more, though its ids still answer
        var here = elsewhere ? Memory.none() : memory;
        var ownership = new Ownership(here, course.marks());
        var allModules = modules(ownership);
        // the list holds every page there is: what is not in it is gone, though its id still answers (section 9)
        var pages = ownership.of(Part.PAGE, pages(), gone -> Optional.empty());
        var events = ownership.of(Part.EVENT, events(), this::eventElsewhere);
        var weeks = Weeks.of(course.schedule()).all();
        var modules = new ModuleOwnership(ownership, here, weeks).of(allModules, pages);
        var held = new Held(course.number(), allModules, elsewhere);
        pages.forEach((session, page) -> {
            held.put(new ItemKey(session, Part.PAGE), page.id(), page.content(course.base()));
            held.slug(page);
        });
        events.forEach((entry, event) ->
                held.put(new ItemKey(entry, Part.EVENT), event.id(), event.content(course.zone(), course.base())));
        modules.forEach((week, module) -> put(held, week, module));
        new LinkOwnership(ownership, allModules, modules, pages).into(held, allModules);
        return held;
    }

    private static void put(Held held, String week, CanvasModule module) {
        held.put(new ItemKey(week, Part.MODULE), module.id(), Content.empty().with(Field.TITLE, module.name()));
        if (module.published()) {
            var published = Content.empty().with(Field.VISIBILITY, Projection.PUBLISHED);
            held.put(new ItemKey(week, Part.PUBLICATION), module.id(), published);
        }
    }

    /** A module that is not in the list is asked for by its id: it has no mark by which a second one would be noticed. */
    private List<CanvasModule> modules(Ownership ownership) {
        var purpose = "read the modules of " + course;
        var listed = course.api().list(course.at().modulesWithItems(), CanvasModule.class, purpose);
        var ids = listed.stream().map(CanvasModule::id).collect(Collectors.toUnmodifiableSet());
        var unlisted = ownership.known(Part.MODULE).values().stream()
                .filter(id -> !ids.contains(id))
                .flatMap(id -> course.api().find(course.at().module(id), CanvasModule.class, purpose).stream());
        return Stream.concat(listed.stream(), unlisted)
                .map(module -> module.items() != null
                        ? module
                        : module.with(course.api()
                                .list(course.at().itemsListed(module.id()), CanvasModule.Item.class, purpose)))
                .toList();
    }

    private List<CanvasPage> pages() {
        var purpose = "read the pages of " + course;
        return course.api().list(course.at().pagesWithBodies(), CanvasPage.class, purpose).stream()
                .map(page -> page.body() != null ? page : whole(page, purpose))
                .toList();
    }

    /** Where a developer key forbids includes, Canvas leaves the bodies out without a word (contract section 2). */
    private CanvasPage whole(CanvasPage page, String purpose) {
        var whole = course.api().get(course.at().page(page.id()), CanvasPage.class, purpose);
        if (whole.body() == null) {
            throw new TargetUnavailable(
                    "Canvas shows " + page.name() + " of " + course + " without its text. Without it Lectern cannot"
                            + " know its own pages: let the account edit that page, or the key use include parameters.",
                    null);
        }
        return whole;
    }

    private List<CanvasEvent> events() {
        var list = course.at().eventsOf(course.context());
        return course.api().list(list, CanvasEvent.class, "read the calendar of " + course).stream()
                .filter(event -> !event.isDeleted() && !event.isOfSection())
                .toList();
    }

    /** Not in the list is not yet deleted: a person may have moved it to another calendar. */
    private Optional<CanvasEvent> eventElsewhere(String id) {
        try {
            return course.api()
                    .find(course.at().event(id), CanvasEvent.class, "look for an event that was in " + course)
                    .filter(event -> !event.isDeleted());
        } catch (TargetDenied notOurs) {
            // all lists were open to us a moment ago: it is where we have no business
            return Optional.empty();
        }
    }
}
