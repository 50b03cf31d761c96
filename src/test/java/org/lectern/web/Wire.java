package org.lectern.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to the server exactly what it is given, and shows all that comes back. */
record Wire(int port) {

    /** @param lines the request line and headers; "Connection: close" comes after them */
    Heard say(String... lines) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Heard(all.substring(0, end), all.substring(end + 4));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param head status line and headers */
    record Heard(String head, String body) {

        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        /** The headers without the date. */
        String undated() {
            return head.replaceFirst("\r\nDate: [^\r]*", "");
        }
    }
}
