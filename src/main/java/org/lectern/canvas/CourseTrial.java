package org.lectern.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Finding;
import org.lectern.sync.TargetDenied;
import org.lectern.sync.TargetRejected;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What an account may do in a course, found out by asking for what cannot be made: who may make such things is told that
 * it is wrong, and others that they may not (contracts/canvas.md sections 1, 6, 7 and 9).
 */
final class CourseTrial {

    /** One character more than a title may have (section 4). */
    private static final String TOO_LONG = "x".repeat(256);

    private final CanvasApi api;
    private final Addresses at;

    CourseTrial(CanvasApi api, Addresses at) {
        this.api = api;
        this.at = at;
    }

    /** @param who at the beginning of each finding */
    List<Finding> of(String who) {
        var course = api.find(at.course(), Course.class, "find the course")
                .orElseThrow(() -> Refusals.noCourse("find the course"));
        List<String> allowed = new ArrayList<>();
        List<Finding> denied = new ArrayList<>();
        var event = Map.of("context_code", "course_" + course.id(), "title", TOO_LONG);
        attempt("calendar events", at.events(), Map.of("calendar_event", event), who, allowed, denied);
        attempt("modules", at.modules(), Map.of("module", Map.of("position", 1)), who, allowed, denied);
        attempt("pages", at.pages(), Map.of("wiki_page", Map.of("title", TOO_LONG)), who, allowed, denied);
        if (!allowed.isEmpty()) {
            denied.add(
                    0,
                    Finding.well(who + "'" + Objects.requireNonNullElse(course.name(), "") + "', may make "
                            + String.join(", ", allowed)));
        }
        return denied;
    }

    private void attempt(
            String what,
            HttpUrl url,
            Map<String, ?> impossible,
            String who,
            List<String> allowed,
            List<Finding> denied) {
        try {
            api.delete(at(url, api.post(url, impossible, Made.class, "try to make " + what)), "take back a trial");
            allowed.add(what);
        } catch (TargetRejected asItShouldBe) {
            allowed.add(what);
        } catch (TargetDenied no) {
            denied.add(Finding.ill(
                    who + "the account may not make " + what + " (" + no.getMessage() + ")",
                    "Ask whoever runs the course in Canvas to add the account as a teacher (People, + People)."));
        }
    }

    /** Where what must not have been made is, so that it goes at once. */
    private static HttpUrl at(HttpUrl url, Made made) {
        var id = made.pageId() == null ? String.valueOf(made.id()) : "page_id:" + made.pageId();
        return url.newBuilder().addPathSegment(id).build();
    }

    private record Course(String id, @Nullable String name) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Made(@Nullable String id, @Nullable String pageId) {}
}
