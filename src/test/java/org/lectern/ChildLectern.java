package org.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lectern in a process of its own, as the shell starts it. */
final class ChildLectern {

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildLectern(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static ChildLectern start(Site site, String... words) throws IOException {
        var out = Files.createTempFile(site.folder, "child", ".out");
        var err = Files.createTempFile(site.folder, "child", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.lectern.Lectern"));
        command.addAll(List.of(words));
        // what was given for this call counts
        site.settings().stream().filter(usual -> !isGiven(usual, words)).forEach(command::add);
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ChildLectern(process, out, err);
    }

    private static boolean isGiven(String setting, String... words) {
        var name = setting.substring(0, setting.indexOf('=') + 1);
        return Arrays.stream(words).anyMatch(word -> word.startsWith(name));
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As {@code kill -9} does: nothing is closed or said in good order. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** Waits for its end. */
    Said said() throws IOException, InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end: " + Files.readString(out) + Files.readString(err));
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
