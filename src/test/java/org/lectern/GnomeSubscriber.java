package org.lectern;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** GNOME's calendar service, subscribed to a feed. */
final class GnomeSubscriber implements AutoCloseable {

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;
    private boolean answered;

    private GnomeSubscriber(Process process) {
        this.process = process;
        this.in = process.outputWriter();
        this.out = process.inputReader();
    }

    static GnomeSubscriber to(String address) throws IOException {
        Reader.assumeInstalled(
                "GNOME's evolution-data-server",
                List.of(
                        "sh",
                        "-c",
                        "command -v dbus-run-session && " + Reader.PYTHON
                                + " -c 'import gi; gi.require_version(\"ECal\", \"2.0\")'"
                                + " && test -e /usr/libexec/evolution-calendar-factory"));
        var process = new ProcessBuilder(
                        Reader.PYTHON, Reader.script("gnome-subscriber.py").toString(), address)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new GnomeSubscriber(process);
    }

    /** Refreshes once: what calendar programs were told since the last time. */
    List<String> refresh() throws IOException {
        in.write("refresh\n");
        in.flush();
        List<String> told = new ArrayList<>();
        for (var line = out.readLine(); !".".equals(line); line = out.readLine()) {
            if (line == null && !answered) {
                throw new TestAbortedException("GNOME's calendar service is installed, but does not start here");
            }
            if (line == null) {
                throw new IOException("GNOME's calendar service ended");
            }
            if (!line.isBlank()) {
                told.add(line);
            }
        }
        answered = true;
        return told;
    }

    /** Without more to do it ends by itself, and takes its folder and services away. */
    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
