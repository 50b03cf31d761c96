package org.lectern.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void leavesALineOf75Octets() {
        assertThat(fold("x".repeat(75) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n");
    }

    @Test
    void foldsALineOf76OctetsAndLeavesSomethingAfterTheSpace() {
        assertThat(fold("x".repeat(76) + "\r\n")).isEqualTo("x".repeat(75) + "\r\n x\r\n");
    }

    @Test
    void countsTheSpaceOfAContinuation() {
        assertThat(fold("x".repeat(75 + 74 + 1) + "\r\n"))
                .isEqualTo("x".repeat(75) + "\r\n " + "x".repeat(74) + "\r\n x\r\n");
    }

    @Test
    void f41F93NeverFoldsInsideACharacter() {
        assertThat(fold("x".repeat(74) + "é\r\n")).isEqualTo("x".repeat(74) + "\r\n é\r\n");
        assertThat(fold("x".repeat(72) + "😀\r\n")).isEqualTo("x".repeat(72) + "\r\n 😀\r\n");
        assertThat(fold("x".repeat(71) + "😀\r\n")).isEqualTo("x".repeat(71) + "😀\r\n");
    }

    @Test
    void foldsEachLineByItself() {
        assertThat(fold("a\r\n" + "b".repeat(76) + "\r\nc\r\n"))
                .isEqualTo("a\r\n" + "b".repeat(75) + "\r\n b\r\nc\r\n");
    }

    private static String fold(String unfolded) {
        var folding = new Folding();
        unfolded.lines().forEach(folding::add);
        return new String(folding.bytes(), UTF_8);
    }
}
