package org.lectern;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lectern.cli.CommandLineInterface;

/** Where the process begins. */
public final class Lectern {

    private Lectern() {}

    public static void main(String[] args) {
        // before H2 loads: its server for other processes of this machine must not listen to the world
        System.setProperty("h2.bindAddress", "127.0.0.1");
        int exitCode = new CommandLineInterface(
                        new SpringLauncher(Application.class), utf8(FileDescriptor.out), utf8(FileDescriptor.err))
                .run(args);
        if (exitCode != CommandLineInterface.KEEPS_SERVING) {
            System.exit(exitCode);
        }
    }

    /** Names and titles come out whole, whatever the machine's locale. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
