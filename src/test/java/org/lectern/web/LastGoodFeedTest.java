package org.lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.feed.FeedKind;
import org.lectern.feed.FeedVariant;
import org.lectern.jobs.Folders;
import org.lectern.schedule.Publishing.Visibility;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** Contract F12: on an internal error the last good bytes, whole, and never an error where there are any. */
@ExtendWith(OutputCaptureExtension.class)
class LastGoodFeedTest {

    private static final FeedKey LECTURES = key(FeedKind.LECTURES);
    private static final String BYTES = "LECTURES of Efficient Systems for Foundation Models\r\n";

    @TempDir
    private Path folder;

    private final InMemory database = new InMemory();
    private final CurrentReleases current = new CurrentReleases(database);
    private RenderedFeeds feeds;

    @BeforeEach
    void publishOneCourse() {
        feeds = new RenderedFeeds(
                current,
                database,
                new ExportedFeeds(new Folders(folder, folder, folder)),
                new FeedMemory(DataSize.ofMegabytes(1)));
        publish(1);
    }

    @Test
    void f12KeepsTheBytesOfBeforeAReleaseThatCannotBeRendered(CapturedOutput output) {
        var first = feeds.of(LECTURES).orElseThrow();

        publish(2);
        database.failing = true;
        for (int i = 0; i < 5; i++) {
            current.look();
            assertThat(feeds.of(LECTURES)).containsSame(first);
            assertThat(feeds.ready(LECTURES)).isSameAs(first);
        }
        assertThat(output.getAll().lines().filter(line -> line.contains("Feed not rendered")))
                .as("said once")
                .hasSize(1);

        database.failing = false;
        current.look();
        assertThat(feeds.ready(LECTURES)).as("tried again after the next look").isNull();
        assertThat(feeds.of(LECTURES)).isNotEmpty().get().isNotSameAs(first);
    }

    @Test
    void f12ServesTheExportedFileWhereNothingIsInMemory() throws IOException {
        write("feeds/cos597a-fall2025/lectures.ics", BYTES);
        database.failing = true;

        var feed = feeds.of(LECTURES).orElseThrow();

        assertThat(UTF_8.decode(feed.answer(HttpFields.EMPTY).body().slice()).toString())
                .isEqualTo(BYTES);
        assertThat(feeds.ready(LECTURES)).isSameAs(feed);
    }

    @Test
    void f12ServesNoEmptyFileAndNoPartOfOne() throws IOException {
        write("feeds/cos597a-fall2025/lectures.ics", "");
        write("feeds/cos597a-fall2025/readings.ics.new", "BEGIN:VCAL");
        database.failing = true;

        assertThatThrownBy(() -> feeds.of(LECTURES)).hasMessage("Nothing to serve; the log says why");
        assertThatThrownBy(() -> feeds.of(key(FeedKind.READINGS))).hasMessage("Nothing to serve; the log says why");
    }

    @Test
    void hidesACourseOnceItIsUnlisted() {
        assertThat(feeds.of(LECTURES)).isPresent();

        database.releases.put(Samples.COS, Samples.release(2, Samples.cosSchedule(Visibility.UNLISTED)));
        current.look();

        assertThat(feeds.ready(LECTURES)).isNull();
        assertThat(feeds.of(LECTURES)).isEmpty();
    }

    @Test
    void rendersOnceARelease() {
        var first = feeds.of(LECTURES).orElseThrow();
        current.look();

        assertThat(feeds.ready(LECTURES)).isSameAs(first);
        assertThat(feeds.of(LECTURES)).containsSame(first);
        assertThat(database.rendered).hasValue(1);
    }

    private void publish(int number) {
        database.releases.put(Samples.COS, Samples.release(number, Samples.cosSchedule(Visibility.PUBLIC)));
        current.look();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static FeedKey key(FeedKind kind) {
        return new FeedKey(List.of(Samples.COS), FeedVariant.of(kind), false, false, true);
    }
}
