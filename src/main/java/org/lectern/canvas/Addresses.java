package org.lectern.canvas;

import java.net.URI;
import okhttp3.HttpUrl;

/** Where the objects of one course are (contracts/canvas.md sections 5 to 9). */
final class Addresses {

    /** What Canvas gives at most in one page (contracts/canvas.md section 1). */
    private static final String MOST = "100";

    private final HttpUrl api;
    private final HttpUrl course;

    /** @param course its number, or another id such as {@code sis_course_id:X} */
    Addresses(URI base, String course) {
        this.api = HttpUrl.get(base).newBuilder().addPathSegments("api/v1").build();
        this.course = api.newBuilder()
                .addPathSegment("courses")
                .addPathSegment(course)
                .build();
    }

    HttpUrl course() {
        return course;
    }

    /** Whose token it is (section 5). */
    HttpUrl self() {
        return api.newBuilder().addPathSegments("users/self").build();
    }

    HttpUrl events() {
        return api.newBuilder().addPathSegment("calendar_events").build();
    }

    /** Without {@code all_events} Canvas would list today only, without the code somebody else's calendar (section 6). */
    HttpUrl eventsOf(String context) {
        return events().newBuilder()
                .addQueryParameter("context_codes[]", context)
                .addQueryParameter("all_events", "true")
                .addQueryParameter("per_page", MOST)
                .build();
    }

    HttpUrl event(String id) {
        return events().newBuilder().addPathSegment(id).build();
    }

    HttpUrl pages() {
        return course.newBuilder().addPathSegment("pages").build();
    }

    HttpUrl pagesWithBodies() {
        return pages().newBuilder()
                .addQueryParameter("include[]", "body")
                .addQueryParameter("per_page", MOST)
                .build();
    }

    /** Never by slug: a PUT to one that is not there makes a page (section 9). */
    HttpUrl page(String id) {
        return pages().newBuilder().addPathSegment("page_id:" + id).build();
    }

    HttpUrl modules() {
        return course.newBuilder().addPathSegment("modules").build();
    }

    HttpUrl modulesWithItems() {
        return modules()
                .newBuilder()
                .addQueryParameter("include[]", "items")
                .addQueryParameter("per_page", MOST)
                .build();
    }

    HttpUrl module(String id) {
        return modules().newBuilder().addPathSegment(id).build();
    }

    HttpUrl items(String module) {
        return module(module).newBuilder().addPathSegment("items").build();
    }

    HttpUrl itemsListed(String module) {
        return items(module).newBuilder().addQueryParameter("per_page", MOST).build();
    }

    HttpUrl item(String module, String id) {
        return items(module).newBuilder().addPathSegment(id).build();
    }
}
