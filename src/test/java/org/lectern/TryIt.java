package org.lectern;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.cli.CommandLineInterface;
import org.lectern.schedule.Schedule;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.lectern.standin.canvas.CanvasStandIn;
import org.lectern.standin.google.GoogleStandIn;

/**
 * Lectern to look at, without an account: runs the nightly job once against stand-ins of Google Calendar and Canvas,
 * then serves. It starts from nothing each time, as the stand-ins do.
 */
final class TryIt {

    private static final Path FOLDER = Path.of("target", "try-it");
    private static final String TOKEN = "try-it";

    private TryIt() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        empty(FOLDER);
        var google = GoogleStandIn.start(0);
        var canvas = CanvasStandIn.start(0);
        var schedules = schedules();
        schedules.forEach(schedule -> addCourse(canvas, schedule));
        var address = "http://localhost:" + freePort();
        var lectern = new CommandLineInterface(new SpringLauncher(Application.class), System.out, System.err);
        int exitCode = lectern.run(words(List.of("run", "nightly"), settings(address, google, canvas)));
        if (exitCode == 0) {
            exitCode = lectern.run(words(
                    List.of("serve", "--logging.level.root=WARN", "--logging.level.org.lectern=WARN"),
                    settings(address, google, canvas)));
        }
        if (exitCode != CommandLineInterface.KEEPS_SERVING) {
            System.exit(exitCode);
        }
        sayWhatToOpen(address, google, canvas, schedules);
    }

    private static List<String> settings(String address, GoogleStandIn google, CanvasStandIn canvas) {
        return List.of(
                "--lectern.data-dir=" + FOLDER.resolve("data"),
                "--lectern.public-url=" + address,
                "--server.port=" + address.substring(address.lastIndexOf(':') + 1),
                "--lectern.api.token=" + TOKEN,
                "--lectern.google.root-url=" + google.rootUrl(),
                "--lectern.google.credentials=" + google.keyFile(FOLDER),
                "--lectern.canvas.base-url=" + canvas.baseUrl(),
                "--lectern.canvas.token=" + canvas.token());
    }

    private static String[] words(List<String> command, List<String> settings) {
        List<String> words = new ArrayList<>(command);
        words.addAll(settings);
        return words.toArray(String[]::new);
    }

    private static List<Schedule> schedules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config", "courses"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(new ScheduleReader()::read)
                    .filter(SourceResult.Valid.class::isInstance)
                    .map(result -> ((SourceResult.Valid) result).schedule())
                    .toList();
        }
    }

    private static void addCourse(CanvasStandIn canvas, Schedule schedule) {
        var wanted = schedule.publishing().canvas();
        if (wanted != null) {
            canvas.addCourse(
                    wanted.course(), schedule.course().code(), schedule.course().zone());
        }
    }

    private static void sayWhatToOpen(
            String address, GoogleStandIn google, CanvasStandIn canvas, List<Schedule> schedules) {
        System.out.println();
        schedules.forEach(schedule -> {
            var course = schedule.course();
            System.out.println("  " + course.code() + ", page     " + address + "/courses/" + course.id());
            System.out.println("  " + course.code() + ", feed     " + address + "/feeds/" + course.id() + ".ics");
        });
        System.out.println("  Google stand-in    " + google.rootUrl());
        System.out.println("  Canvas stand-in    " + canvas.baseUrl() + "/");
        System.out.println();
        System.out.println("  Change a line of a file in config/courses, publish it, and look again:");
        schedules.stream()
                .limit(1)
                .forEach(schedule -> System.out.println("    curl -X POST -H 'Authorization: Bearer " + TOKEN + "' "
                        + address + "/api/courses/" + schedule.course().id() + "/sync"));
        System.out.println("  Ctrl-C ends it.");
    }

    /** 8080 where nobody has it, else any. */
    private static int freePort() throws IOException {
        for (int port : new int[] {8080, 0}) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (port == 0) {
                    throw taken;
                }
            }
        }
        throw new IllegalStateException("unreachable");
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        Files.createDirectories(folder);
    }
}
