package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.jobs.RemovalPreview;
import org.lectern.schedule.CourseId;
import org.lectern.sync.TargetName;

class ConsentTest {

    private static final List<RemovalPreview> WHOLE = List.of(
            new RemovalPreview("Google", List.of("- Lecture 1: Sep 2", "- Lecture 2: Sep 9"), List.of("it stays"), ""),
            new RemovalPreview("Google (p01)", List.of(), List.of(), "no account"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void showsWhatWouldGoAndTakesOnlyAYes() {
        assertThat(given("yes")).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        Google: 2 objects to remove
                          - Lecture 1: Sep 2
                          - Lecture 2: Sep 9
                          it stays
                        Google (p01) cannot be asked: no account
                        Remove these 2 objects of cos126 from Google for good? Write yes to do it:\s""");
        assertThat(given(" YES ")).isTrue();
        assertThat(given("y")).isFalse();
        assertThat(given("")).isFalse();
        assertThat(given(null)).isFalse();
    }

    @Test
    void asksNobodyInAScript() {
        assertThat(new Consent(System.out, null).isAsked()).isFalse();
    }

    private boolean given(@Nullable String answer) {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Consent(stream, () -> answer).given(new CourseId("cos126"), TargetName.GOOGLE, WHOLE);
    }
}
