package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphTest {

    @Test
    void takesOneColumnForALetterAndTwoForAChineseOneOrAnEmoji() {
        assertThat(Glyph.of("aé日한！ｱ🎓"))
                .isEqualTo(List.of(
                        new Glyph("a", 1),
                        new Glyph("é", 1),
                        new Glyph("日", 2),
                        new Glyph("한", 2),
                        new Glyph("！", 2),
                        new Glyph("ｱ", 1),
                        new Glyph("🎓", 2)));
    }

    @Test
    void takesAsOneWhatIsDrawnAsOne() {
        assertThat(Glyph.of("e\u0301👩‍👩‍👧👍🏽🇺🇸❤\uFE0F1\uFE0F"))
                .isEqualTo(List.of(
                        new Glyph("e\u0301", 1),
                        new Glyph("👩‍👩‍👧", 2),
                        new Glyph("👍🏽", 2),
                        new Glyph("🇺🇸", 2),
                        new Glyph("❤\uFE0F", 2),
                        new Glyph("1\uFE0F", 1)));
    }

    @Test
    void takesNoColumnForAnAccentWithoutALetter() {
        assertThat(Glyph.width(Glyph.of("\u0301"))).isZero();
        assertThat(Glyph.of("")).isEmpty();
    }

    @Test
    void writesATabAsFourBlanks() {
        assertThat(Glyph.of("\tx")).isEqualTo(List.of(new Glyph("    ", 4), new Glyph("x", 1)));
    }
}
