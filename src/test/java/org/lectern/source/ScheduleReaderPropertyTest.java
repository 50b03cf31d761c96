package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** What holds for every file: tried on shuffled and on damaged copies of real ones. */
class ScheduleReaderPropertyTest {

    private static final List<Path> FILES =
            List.of(Cos597aTest.FILE, Path.of("src/test/resources/cases/every-key.yaml"));

    /** The lists whose order their author chose for its own sake. */
    private static final Set<String> ORDERED = Set.of("readings", "presenters", "guests", "authors", "links", "topics");

    private static final String SIGNS = "{}[]:,#&*!|>'\"%@`-? \t\n\r\0\\~=<0x\u0085\u2028\uFEFF\uD83D";

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("source");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        for (var file : FILES) {
            Files.deleteIfExists(folder.resolve(file.getFileName()));
        }
        Files.delete(folder);
    }

    @Property(tries = 60)
    void orderOfKeysAndLinesMakesNoDifference(@ForAll long seed) throws IOException {
        for (var file : FILES) {
            var settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            var tree = new Load(settings).loadFromString(Files.readString(file));
            var shuffled = shuffled("", tree, new Random(seed));
            var dump = new Dump(
                    DumpSettings.builder().setSchema(new FailsafeSchema()).build());

            assertThat(read(file, dump.dumpToString(shuffled)))
                    .isEqualTo(((SourceResult.Valid) new ScheduleReader().read(file)).schedule());
        }
    }

    @Property(tries = 300)
    void damageGivesAProblemOrAScheduleButNeverAnException(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        for (var file : FILES) {
            var text = new StringBuilder(Files.readString(file));
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(4));
                text.replace(at, end, String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))));
            }
            var damaged = folder.resolve(file.getFileName());
            Files.write(damaged, text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));

            if (new ScheduleReader().read(damaged) instanceof SourceResult.Valid valid) {
                assertThat(valid.schedule().entries()).isNotEmpty();
            }
        }
    }

    private static Object read(Path file, String text) throws IOException {
        var copy = Files.writeString(folder.resolve(file.getFileName()), text);
        var result = new ScheduleReader().read(copy);
        return result instanceof SourceResult.Valid valid ? valid.schedule() : result;
    }

    private static Object shuffled(String key, Object node, Random random) {
        if (node instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            entries.sort((one, other) -> Boolean.compare(
                    one.getKey().equals("publish"), other.getKey().equals("publish")));
            Map<Object, Object> result = new LinkedHashMap<>();
            entries.forEach(entry ->
                    result.put(entry.getKey(), shuffled(String.valueOf(entry.getKey()), entry.getValue(), random)));
            return result;
        }
        if (node instanceof List<?> list) {
            List<Object> result = new ArrayList<>();
            list.forEach(item -> result.add(shuffled("", item, random)));
            if (!ORDERED.contains(key)) {
                Collections.shuffle(result, random);
            }
            return result;
        }
        return node;
    }
}
