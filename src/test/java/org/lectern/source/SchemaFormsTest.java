package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.schema.FileKind;
import org.lectern.schema.ShippedSchema;
import tools.jackson.databind.node.StringNode;

/** The schema never refuses a text that the reader takes; where a pattern can say it all, it refuses as much. */
class SchemaFormsTest {

    private static final Map<String, Form<?>> FORMS = Map.ofEntries(
            Map.entry("date", Times.DATE),
            Map.entry("time", Times.TIME),
            Map.entry("hours", Times.HOURS),
            Map.entry("day", Times.DAY),
            Map.entry("zone", Zones.ZONE),
            Map.entry("id", Forms.ID),
            Map.entry("flag", Forms.FLAG),
            Map.entry("line", Forms.LINE),
            Map.entry("text", Forms.TEXT),
            Map.entry("notes", Remarks.NOTES),
            Map.entry("due", DueRules.DUE),
            Map.entry("url", Links.URL),
            Map.entry("arxiv", Links.ARXIV),
            Map.entry("doi", Links.DOI));

    /** The others depend on more than letters: which of two times is later, which zones there are, what makes an address. */
    private static final Set<String> EXACT =
            Set.of("date", "time", "day", "id", "flag", "line", "text", "notes", "arxiv");

    private static final Map<String, ShippedSchema> DEFINITIONS = FORMS.keySet().stream()
            .collect(Collectors.toMap(name -> name, ShippedSchema.of(FileKind.COURSE)::definition));

    private static final List<String> TEXTS = List.of(
            "2025-09-02",
            "2024-02-29",
            "2025-11-30",
            "23:59",
            "10:40-12:00",
            "tue",
            "sun",
            "America/New_York",
            "America/Argentina/Ushuaia",
            "week-2",
            "closed-2025-10-14",
            "true",
            "false",
            "at start",
            "1 day before 20:00",
            "12 days before",
            "2 days before at 08:15",
            "2025-09-08 23:59",
            "a few words",
            "several\nlines of\r\ntext",
            "https://example.edu/a%20b?c=d#e",
            "mailto:ada@example.edu",
            "2001.08361",
            "cs/0112017",
            "math.GT/0309136",
            "10.1145/3600006.3613165");

    @Property(tries = 3_000)
    void theSchemaAndTheReaderJudgeATextAlike(@ForAll("forms") String form, @ForAll("texts") String text) {
        judge(form, text);
    }

    @Example
    void theyCountTheSameCharacters() {
        Map.of("line", 255, "text", 8_000, "notes", 4_000)
                .forEach((form, longest) -> assertThat(
                                List.of(judge(form, "€".repeat(longest)), judge(form, "€".repeat(longest + 1))))
                        .isEqualTo(List.of(true, false)));
    }

    private static boolean judge(String form, String text) {
        boolean taken = Objects.requireNonNull(FORMS.get(form)).parse(text) instanceof Parsed.Good;
        boolean allowed = Objects.requireNonNull(DEFINITIONS.get(form))
                .errors(StringNode.valueOf(text))
                .isEmpty();
        assertThat(allowed).as("%s '%s'", form, text).isIn(taken, taken || !EXACT.contains(form));
        return allowed;
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(FORMS.keySet().stream().sorted().toList());
    }

    /** Texts of some form, as they are or with slips. */
    @Provide
    Arbitrary<String> texts() {
        var slips = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(
                                "", "0", "1", "9", "-", ":", "/", ".", "a", "z", "T", " ", "@", "\n", "\t", "\u001b",
                                "é", "€"))
                .as(Slip::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(TEXTS), slips).as((text, all) -> {
            var changed = text;
            for (var slip : all) {
                changed = slip.in(changed);
            }
            return changed;
        });
    }

    /** Some letters at a place are left out, and others stand there. */
    private record Slip(int place, int lost, String instead) {

        String in(String text) {
            int from = Math.min(place, text.length());
            int to = Math.min(from + lost, text.length());
            return text.substring(0, from) + instead + text.substring(to);
        }
    }
}
