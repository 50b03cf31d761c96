package org.lectern.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A feed kept as a file, byte for byte. {@code -Dgolden=write} writes it anew; then read the diff. */
final class GoldenFile {

    private GoldenFile() {}

    static void assertSame(String name, RenderedFeed feed) throws IOException {
        assertSame(name, feed.text());
    }

    static void assertSame(String name, String text) throws IOException {
        var file = Path.of("src/test/resources/feed", name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
