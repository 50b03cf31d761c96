package org.lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void tellsEachOnceByPosition() {
        problems.warning(at(3), "c", null);
        problems.error(at(1), "b", "x");
        problems.error(at(1), "b", "x");
        problems.error(at(1), "b", null);
        problems.error(at(1), "a", null);

        assertThat(problems.sorted().stream().map(Problem::text).toList())
                .isEqualTo(List.of("x:1:1: a", "x:1:1: b", "x:1:1: b\n  x", "x:3:1: warning: c"));
    }

    @Test
    void knowsErrorsFromWarnings() {
        assertThat(problems.hasErrors()).isFalse();
        problems.warning(at(1), "a", null);
        assertThat(problems.hasErrors()).isFalse();
        problems.error(at(2), "b", null);
        assertThat(problems.hasErrors()).isTrue();
    }

    @Test
    void keepsTheFirstThousandAndErrorsBeforeWarnings() {
        for (int line = 3_000; line > 0; line--) {
            problems.warning(at(line), "odd", null);
        }
        problems.error(at(5_000), "bad", "Mend it.");

        var sorted = problems.sorted();
        assertThat(sorted).hasSize(1_001);
        assertThat(sorted.get(998).text()).isEqualTo("x:999:1: warning: odd");
        assertThat(sorted.subList(999, 1_001).stream().map(Problem::text).toList())
                .isEqualTo(List.of("x:5000:1: bad\n  Mend it.", """
                        x:5000:1: There are more than 1000 problems; the others are not told
                          Mend these first, or put the file back as it was."""));
    }

    private static Position at(int line) {
        return new Position("x", line, 1);
    }
}
