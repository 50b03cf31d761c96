package org.lectern.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.Entry;
import org.lectern.schedule.Person;
import org.lectern.schedule.Reading;
import org.lectern.schedule.Schedule;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;

/** The acceptance case: the page of COS 597A gives the entries of the file that was written by hand. */
class Cos597aImportTest {

    private static final Path PAGE = Path.of("src/test/resources/page/cos597a-fall2025.txt");
    private static final Path BY_HAND = Path.of("config/courses/cos597a-fall2025.yaml");

    private record Shown(
            String key,
            String kind,
            String title,
            String when,
            @Nullable String place,
            @Nullable Integer week,
            String status,
            List<String> readings,
            List<String> people) {

        static Shown of(Entry entry) {
            return new Shown(
                    entry.key().id(),
                    entry.kind().word(),
                    entry.title(),
                    entry.when().toString(),
                    entry.place(),
                    entry.week(),
                    entry.status().toString(),
                    entry.readings().stream().map(Reading::title).toList(),
                    entry.people().stream().map(Person::name).toList());
        }
    }

    private final ImportResult.Imported imported = (ImportResult.Imported)
            PageImport.read(PAGE, new ImportOptions(null, null, "America/New_York", "page.txt"));

    @Test
    void hasTheEntriesOfTheFileWrittenByHand() {
        assertThat(imported.id()).isEqualTo("cos597a-fall2025");
        assertThat(shown(Objects.requireNonNull(imported.schedule())))
                .isEqualTo(shown(((SourceResult.Valid) new ScheduleReader().read(BY_HAND)).schedule()));
    }

    @Test
    void tellsWhatToConfirmAndWhatWasLeftOut() {
        assertThat(String.join("\n", imported.report())).isEqualTo("""
                Assumed; please confirm:
                  line 3: 'tridao.me' is taken for the address https://tridao.me.
                  line 4: Office hours run in the weeks of the dated lectures, from Sep 4 to Nov 20.

                Please check:
                  line 4: Office hours on Oct 16 are kept, though a lecture in that week is off.

                Not understood, or left out:
                  line 5 to line 24: prose, left out
                """);
    }

    private static List<Shown> shown(Schedule schedule) {
        return schedule.entries().stream().map(Shown::of).toList();
    }
}
