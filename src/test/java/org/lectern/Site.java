package org.lectern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.cli.CommandLineInterface;
import org.lectern.cli.Launcher;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.standin.google.GoogleStandIn;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** An installation in a folder of its own, with a Google Calendar and a Canvas of its own, used as people use it. */
final class Site implements AutoCloseable {

    static final String API_TOKEN = "token-of-the-api-5b1f";

    final Path folder;
    final GoogleStandIn google = GoogleStandIn.start(0);
    final CanvasStandIn canvas = CanvasStandIn.start(0);
    private final Path key;
    private final LentContext lent;
    private final List<String> settings = new ArrayList<>();

    /** @param more settings of this installation, beside its folders and accounts */
    Site(Path folder, String... more) throws IOException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        this.folder = folder;
        this.key = google.keyFile(folder);
        Files.createDirectories(folder.resolve("config/courses"));
        Files.createDirectories(folder.resolve("jobs"));
        for (var job : List.of("nightly", "publish-feeds", "resync")) {
            Files.copy(Path.of("jobs", job + ".yaml"), folder.resolve("jobs/" + job + ".yaml"));
        }
        settings.addAll(List.of(
                "--lectern.config-dir=" + folder.resolve("config"),
                "--lectern.jobs-dir=" + folder.resolve("jobs"),
                "--lectern.data-dir=" + folder.resolve("data"),
                "--lectern.public-url=https://lectern.example.edu",
                "--lectern.api.token=" + API_TOKEN,
                "--lectern.google.root-url=" + google.rootUrl(),
                "--lectern.google.credentials=" + key,
                "--lectern.canvas.base-url=" + canvas.baseUrl(),
                "--lectern.canvas.token=" + canvas.token(),
                // the stand-ins have no quota, and tests no time
                "--lectern.google.requests-per-minute=60000",
                "--lectern.canvas.requests-per-minute=60000",
                "--lectern.log.level=WARN",
                "--lectern.http.call-timeout=2s",
                "--lectern.http.attempts=2",
                "--lectern.http.first-wait=1ms",
                "--lectern.http.longest-wait=5ms"));
        for (var other : more) {
            settings.removeIf(usual -> usual.startsWith(other.substring(0, other.indexOf('=') + 1)));
            settings.add(other);
        }
        this.lent = new LentContext(settings);
    }

    /** A course with COS 597A's schedule, named so, at this number on Canvas. */
    TrialCourse course(String id, String canvasCourse) throws IOException {
        return new TrialCourse(this, id, canvasCourse);
    }

    /** Runs a command in the context that all share. */
    Said run(String... words) {
        return run(lent, words);
    }

    private static Said run(Launcher launcher, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = new CommandLineInterface(launcher, stream(out), stream(err)).run(words);
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Where the service listens that {@code serve} started. */
    String address() {
        return "http://localhost:" + bean(Environment.class).getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return lent.bean(type);
    }

    /** As if the course had never been published, so that no later run misses its file. */
    void forgetReleases(String course) {
        if (lent.isStarted()) {
            bean(JdbcTemplate.class).update("delete from schedule_release where course = ?", course);
        }
    }

    List<String> settings() {
        return List.copyOf(settings);
    }

    /** What must never be printed: tokens, and every line of the key. */
    List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(API_TOKEN, canvas.token(), "stand-in-token-", "PRIVATE KEY"));
        Files.readString(key)
                .replace("\\n", "\n")
                .lines()
                .filter(line -> line.length() == 64)
                .forEach(secrets::add);
        return secrets;
    }

    void forgetRequests() {
        google.forgetRequests();
        canvas.forgetRequests();
    }

    void heal() {
        google.heal();
        canvas.recover();
    }

    @Override
    public void close() {
        lent.close();
        google.stop();
        canvas.stop();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
