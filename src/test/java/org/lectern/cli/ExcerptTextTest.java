package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.lectern.source.Excerpt;

class ExcerptTextTest {

    @Test
    void putsACaretUnderEachColumn() {
        assertThat(text("  - {date: ", "2025-09-31", ", why: x}  ", 40))
                .isEqualTo("  - {date: 2025-09-31, why: x}\n           ^^^^^^^^^^");
    }

    @Test
    void countsTabsAndWideCharactersAsTheTerminalDoes() {
        assertThat(text("\t日本: ", "🎓é", "", 40)).isEqualTo("    日本: 🎓é\n          ^^^");
    }

    @Test
    void pointsBehindTheLastCharacter() {
        assertThat(text("at: 10:40-", "", "", 40)).isEqualTo("at: 10:40-\n          ^");
    }

    @Test
    void leavesOutWhatIsFarAway() {
        assertThat(text("x".repeat(500), "here", "y".repeat(500), 21)).isEqualTo("""
                …xxxxxxxxxxxhereyyyy…
                            ^^^^""");
        assertThat(text("a: ", "z".repeat(500), "", 21)).isEqualTo("""
                a: zzzzzzzzz…
                   ^^^^^^^^^^""");
        assertThat(text("", "a", "y".repeat(500), 21)).isEqualTo("""
                ayyyyyyyyyyyyyyyyyyy…
                ^""");
        assertThat(text("x".repeat(500), "a", "", 21)).isEqualTo("""
                …xxxxxxxxxxxxxxxxxxxa
                                    ^""");
    }

    @Property(tries = 300)
    void isNeverWiderThanTheScreen(
            @ForAll @StringLength(max = 60) @Chars({'a', ' ', '\t', '日', '\u0301', '\uFE0F'}) String before,
            @ForAll @StringLength(max = 60) @CharRange(from = ' ', to = '\u3100') String marked,
            @ForAll @StringLength(max = 60) @Chars({'a', '日', '\t'}) String after,
            @ForAll @IntRange(min = 30, max = 120) int width) {
        var text = ExcerptText.of(new Excerpt(1, before, marked, after), width);

        assertThat(Glyph.width(Glyph.of(text.line()))).isLessThanOrEqualTo(width);
        assertThat(text.carets()).containsPattern("^ *\\^+$").hasSizeLessThanOrEqualTo(width + 1);
    }

    private static String text(String before, String marked, String after, int width) {
        var text = ExcerptText.of(new Excerpt(1, before, marked, after), width);
        return text.line() + "\n" + text.carets();
    }
}
