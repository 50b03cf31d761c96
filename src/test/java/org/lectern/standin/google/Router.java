package org.lectern.standin.google;

import java.util.List;

/** From a method and path below the service path to its call. */
final class Router {

    private final CalendarCalls calendars;
    private final EventCalls events;
    private final EventLists lists;
    private final SignIn signIn;
    private int pageSize = 2500;

    Router(Held held, SignIn signIn) {
        this.calendars = new CalendarCalls(held);
        this.events = new EventCalls(held);
        this.lists = new EventLists(held);
        this.signIn = signIn;
    }

    void pageSize(int size) {
        this.pageSize = size;
    }

    Answer answer(Call call) {
        try {
            signIn.check(call.header("authorization"));
            var path = call.path();
            if (path.size() < 3 || !path.subList(0, 2).equals(List.of("calendar", "v3"))) {
                throw Refusal.notFound();
            }
            return path.get(2).equals("users") ? calendarList(call) : calendar(call, path.subList(2, path.size()));
        } catch (Refusal no) {
            return no.answer();
        }
    }

    private Answer calendarList(Call call) {
        return switch (call.method()) {
            case "GET" -> calendars.list(call, pageSize);
            case "POST" -> calendars.join(call);
            default -> throw Refusal.notFound();
        };
    }

    private Answer calendar(Call call, List<String> path) {
        if (path.size() == 1) {
            return calendars.insert(call);
        }
        var id = path.get(1);
        if (path.size() == 2) {
            return switch (call.method()) {
                case "GET" -> calendars.get(id);
                case "PUT" -> calendars.update(id, call);
                case "PATCH" -> calendars.patch(id, call);
                case "DELETE" -> calendars.delete(id);
                default -> throw Refusal.notFound();
            };
        }
        return path.get(2).equals("acl") ? acl(call, path) : events(call, path);
    }

    private Answer acl(Call call, List<String> path) {
        var rule = path.size() > 3 ? path.get(3) : null;
        return switch (call.method()) {
            case "GET" -> calendars.rules(path.get(1));
            case "POST", "PUT", "PATCH" -> calendars.share(path.get(1), rule, call);
            case "DELETE" -> calendars.unshare(path.get(1), path.get(3));
            default -> throw Refusal.notFound();
        };
    }

    private Answer events(Call call, List<String> path) {
        var calendar = path.get(1);
        if (path.size() == 3) {
            return call.method().equals("POST") ? events.insert(calendar, call) : lists.list(calendar, call, pageSize);
        }
        return switch (call.method()) {
            case "GET" -> events.get(calendar, path.get(3), call);
            case "PUT" -> events.update(calendar, path.get(3), call);
            case "PATCH" -> events.patch(calendar, path.get(3), call);
            case "DELETE" -> events.delete(calendar, path.get(3), call);
            default -> throw Refusal.notFound();
        };
    }
}
