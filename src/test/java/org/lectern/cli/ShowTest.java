package org.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.FullTerm;

/** Whatever a schedule can say, whole. {@code -Dgolden=write} writes the files anew; then read the diff. */
class ShowTest {

    @Test
    void tellsPeopleAllThatAScheduleSays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new ScheduleText(new PrintStream(bytes, true, UTF_8)).print(FullTerm.schedule());
        assertSame("full-term.txt", bytes.toString(UTF_8));
    }

    @Test
    void tellsScriptsAllThatAScheduleSays() throws IOException {
        assertSame("full-term.json", EntriesJson.of(FullTerm.schedule()) + "\n");
    }

    private static void assertSame(String name, String text) throws IOException {
        var file = Path.of("src/test/resources/cli", name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
