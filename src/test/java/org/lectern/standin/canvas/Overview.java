package org.lectern.standin.canvas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;
import tools.jackson.databind.node.ObjectNode;

/** A page for people: what the stand-in holds, as a student of the course would see it. */
final class Overview {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final String STYLE = """
            :root{color-scheme:light dark;--quiet:#5b6470;--line:#d9dde3}
            @media(prefers-color-scheme:dark){:root{--quiet:#a3adba;--line:#3a424d}}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem}
            h1{font-size:1.56rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}
            table{border-collapse:collapse;width:100%}
            td{border-top:1px solid var(--line);padding:.5rem .75rem .5rem 0;vertical-align:top}
            td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums}
            td p,ul{margin:.25rem 0}ul{padding-left:1.25rem}.quiet{color:var(--quiet)}
            """;

    private final Collection<StandInCourse> courses;
    private final CalendarDesk calendar;

    Overview(Collection<StandInCourse> courses, CalendarDesk calendar) {
        this.courses = courses;
        this.calendar = calendar;
    }

    String html() {
        var page = Document.createShell("");
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        page.getElementsByTag("html").attr("lang", "en");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("title").text("Canvas (stand-in)");
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
        var main = page.body().appendElement("main");
        main.appendElement("h1").text("Canvas (stand-in)");
        quiet(main, "p", "What Lectern has published here, on this machine only.");
        courses.forEach(course -> course(main, course));
        return page.outerHtml();
    }

    private void course(Element main, StandInCourse course) {
        main.appendElement("h2").text(course.name);
        var events = calendar.in("course_" + course.id);
        quiet(
                main,
                "p",
                "Course " + course.id + ". " + events.size() + " calendar events, " + course.modules.size()
                        + " modules. Times in " + course.zone + ".");
        main.appendElement("h3").text("Calendar");
        var table = main.appendElement("table");
        events.forEach(event -> event(table.appendElement("tr"), event, course));
        main.appendElement("h3").text("Modules");
        ModuleDesk.inOrder(course.modules).forEach(module -> module(main, module, course));
    }

    private static void event(Element row, ObjectNode event, StandInCourse course) {
        row.appendElement("td").text(when(event, course));
        var what = row.appendElement("td");
        what.appendElement("strong").text(event.path("title").asString());
        var place = event.path("location_name").asString("");
        if (!place.isEmpty()) {
            quiet(what, "div", place);
        }
        text(what, event.path("description").asString());
    }

    private static String when(ObjectNode event, StandInCourse course) {
        if (event.path("start_at").isNull()) {
            return "undated";
        }
        if (event.path("all_day").asBoolean()) {
            return DAY.format(LocalDate.parse(event.path("all_day_date").asString())) + ", all day";
        }
        var start = Instant.parse(event.path("start_at").asString()).atZone(course.zone);
        var end = Instant.parse(event.path("end_at").asString()).atZone(course.zone);
        return DAY.format(start) + ", " + TIME.format(start) + "\u2013" + TIME.format(end);
    }

    private static void module(Element main, ObjectNode module, StandInCourse course) {
        var title = main.appendElement("h3").text(module.path("name").asString());
        hidden(title, module);
        for (var item : ModuleDesk.inOrder(course.items(module))) {
            var line = main.appendElement("div").text(item.path("title").asString());
            hidden(line, item);
            course.page(item.path("stands_for").asString("")).ifPresent(page -> page(main, page, course));
        }
    }

    private static void page(Element main, ObjectNode page, StandInCourse course) {
        if (page.hasNonNull("todo_date")) {
            var due = Instant.parse(page.path("todo_date").asString()).atZone(course.zone);
            quiet(main, "div", "To do: " + DAY.format(due) + ", " + TIME.format(due));
        }
        text(main, page.path("body").asString());
    }

    private static void hidden(Element element, ObjectNode object) {
        if (!object.path("published").asBoolean()) {
            quiet(element, "span", " (not published)");
        }
    }

    /** What a person wrote into the stand-in must not run on this page either. */
    private static void text(Element parent, String html) {
        var clean = Jsoup.clean(html, Safelist.basic().addTags("ul", "li", "p"));
        List.copyOf(Jsoup.parseBodyFragment(clean).body().childNodes()).forEach(parent::appendChild);
    }

    private static void quiet(Element parent, String tag, String text) {
        parent.appendElement(tag).addClass("quiet").text(text);
    }
}
