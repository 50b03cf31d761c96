package org.lectern;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that others wrote and that reads feeds. Where it is not installed, tests that need it are skipped and say so.
 *
 * @param probe succeeds where it is installed
 * @param command reads the file whose path follows, and prints a line for each event
 */
record Reader(String name, List<String> probe, List<String> command) {

    /** The distribution's own, as that is the one for which its libraries are installed. */
    static final String PYTHON = "/usr/bin/python3";

    /** Where {@code npm install --prefix target/readers ical.js node-ical} puts these two. */
    private static final Path MODULES = Path.of("target/readers");

    static Reader python(String name, String module) {
        return new Reader(
                name,
                List.of(PYTHON, "-c", module),
                List.of(PYTHON, script(name + "-events.py").toString()));
    }

    static Reader node(String name, String module) {
        return new Reader(
                name,
                List.of("node", "-e", "require(require.resolve('" + module + "', {paths: [process.cwd()]}))"),
                List.of("node", script(name + "-events.mjs").toString()));
    }

    static Path script(String name) {
        return Path.of("src/test/resources/readers", name).toAbsolutePath();
    }

    /** Its lines about the events of a feed, sorted. */
    List<String> events(Path feed) {
        assumeInstalled(name, probe);
        return output(
                Stream.concat(command.stream(), Stream.of(feed.toString())).toList());
    }

    static void assumeInstalled(String name, List<String> probe) {
        assumeTrue(succeeds(probe), name + " is not installed here");
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = builder(command).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a program prints, line by line, sorted; its failure is ours. Its clock is on the other side of the world. */
    static List<String> output(List<String> command) {
        try {
            var process = builder(command).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed: " + said);
            }
            return said.lines().filter(line -> !line.isBlank()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static ProcessBuilder builder(List<String> command) throws IOException {
        Files.createDirectories(MODULES);
        var builder = new ProcessBuilder(command).directory(MODULES.toFile()).redirectErrorStream(true);
        builder.environment().put("TZ", "Asia/Tokyo");
        return builder;
    }

    @Override
    public String toString() {
        return name;
    }
}
