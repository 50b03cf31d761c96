package org.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long {@code validate} takes, each run a process of its own that starts cold. Needs the jar and nothing but Java:
 *
 * <pre>
 *   mvn -q package -DskipTests
 *   java -cp target/test-classes org.lectern.ValidateBenchmark [COURSES [SEED]]
 * </pre>
 */
final class ValidateBenchmark {

    private static final Path MODEL = Path.of("config", "courses", "cos597a-fall2025.yaml");
    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final int RUNS = 5;

    private ValidateBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int courses = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        write(courses, new Random(seed));
        double one = median(MODEL.toString());
        double all = median("--lectern.config-dir=" + FOLDER.resolve(String.valueOf(courses)));
        System.out.printf(
                Locale.ENGLISH,
                "one file: %.2f s; %d files: %.2f s, %.0f files/s (median of %d cold starts, %d cores, Java %s)%n",
                one,
                courses,
                all,
                courses / all,
                RUNS,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
    }

    /** Courses like the model: each with an id, a room and titles of its own. */
    private static void write(int courses, Random random) throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve(courses + "/courses"));
        var model = Files.readString(MODEL);
        for (int i = 0; i < courses; i++) {
            var id = "course-" + i;
            var lines = model.replaceFirst("(?m)^id: .*", "id: " + id)
                    .replace("Friend Center 016", "Room " + random.nextInt(900))
                    .lines()
                    .map(line -> line.replaceFirst(
                            "^    title: \"?([^\"]*)\"?$", "    title: \"$1 " + random.nextInt() + "\""))
                    .toList();
            Files.writeString(folder.resolve(id + ".yaml"), String.join("\n", lines) + "\n");
        }
    }

    private static double median(String argument) throws IOException, InterruptedException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(run(argument));
        }
        return times.stream().sorted().toList().get(RUNS / 2).toMillis() / 1000.0;
    }

    private static Duration run(String argument) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long before = System.nanoTime();
        var process = new ProcessBuilder(java, "-jar", "target/lectern.jar", "validate", argument)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("output.txt").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(FOLDER.resolve("output.txt")));
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
