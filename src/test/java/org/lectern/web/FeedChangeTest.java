package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Course;
import org.lectern.schedule.Publishing.Visibility;
import org.lectern.schedule.Schedule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract F12 and F60: while a release comes out, everybody gets the whole of the one or the whole of the other. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FeedChangeTest {

    private static final int THREADS = 200;
    private static final int CHANGES = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI feed;
    private final InMemory database;
    private final CurrentReleases releases;

    @Autowired
    FeedChangeTest(@LocalServerPort int port, InMemory database, CurrentReleases releases) {
        this.feed = URI.create("http://localhost:" + port + "/feeds/cos597a-fall2025.ics?alarm=3m");
        this.database = database;
        this.releases = releases;
    }

    @Test
    void f60GivesEverybodyOneWholeReleaseAndRendersEachOnce() throws Exception {
        database.failing = false;
        publish(100);
        int before = database.rendered.get();
        Set<String> seen = new ConcurrentSkipListSet<>();
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                asking.add(threads.submit(asking(go, seen)));
            }
            go.countDown();
            for (int number = 101; number <= 100 + CHANGES; number++) {
                publish(number);
                seen.add(body(feed));
            }
            for (var one : asking) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Set<String> whole = new TreeSet<>();
        for (int number = 100; number <= 100 + CHANGES; number++) {
            whole.add(text(number));
        }
        assertThat(whole).containsAll(seen);
        assertThat(seen).contains(text(100 + CHANGES));
        assertThat(database.rendered.get() - before).isBetween(CHANGES, CHANGES + 1);
    }

    private Callable<Void> asking(CountDownLatch go, Set<String> seen) {
        return () -> {
            go.await();
            for (int i = 0; i < 10; i++) {
                seen.add(body(feed));
            }
            return null;
        };
    }

    private String body(URI address) throws Exception {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        return response.statusCode() + " " + length + " " + response.body();
    }

    private static String text(int number) {
        var body = "ALL of " + title(number) + ", alarm PT3M\r\n";
        return "200 " + body.length() + " " + body;
    }

    /** Of different lengths, so that a mixture would show. */
    private static String title(int number) {
        return "Release " + number + " " + "x".repeat(1000 * (number - 99));
    }

    private void publish(int number) {
        var schedule = Samples.cosSchedule(Visibility.PUBLIC);
        database.releases.put(Samples.COS, Samples.release(number, titled(schedule, title(number))));
        releases.look();
    }

    private static Schedule titled(Schedule schedule, String title) {
        Course course = schedule.course();
        return new Schedule(
                new Course(course.id(), course.code(), title, course.institution(), course.zone(), course.term()),
                schedule.overview(),
                schedule.series(),
                schedule.sessions(),
                schedule.closed(),
                List.of(),
                schedule.deadlines(),
                schedule.publishing(),
                false);
    }
}
