package org.lectern.cli;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a terminal draws as one, with the number of columns it takes there: an accent takes none of its own, a Chinese
 * character and an emoji two.
 */
record Glyph(String text, int width) {

    /** A user-perceived character (Unicode annex 29): also an emoji of several joined ones. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private static final String TAB = "    ";

    private static final Set<UnicodeScript> WIDE_SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    /** Wide signs of no script (Unicode annex 11, W and F): punctuation, full-width forms, what is an emoji by itself. */
    private static final Pattern WIDE_SIGNS =
            Pattern.compile("[\\x{3000}-\\x{303E}\\x{FE30}-\\x{FE6F}\\x{FF01}-\\x{FF60}\\x{FFE0}-\\x{FFE6}"
                    + "\\x{231A}\\x{231B}\\x{23E9}-\\x{23EC}\\x{23F0}\\x{23F3}\\x{25FD}\\x{25FE}\\x{2614}\\x{2615}"
                    + "\\x{2648}-\\x{2653}\\x{267F}\\x{2693}\\x{26A1}\\x{26AA}\\x{26AB}\\x{26BD}\\x{26BE}\\x{26C4}"
                    + "\\x{26C5}\\x{26CE}\\x{26D4}\\x{26EA}\\x{26F2}\\x{26F3}\\x{26F5}\\x{26FA}\\x{26FD}\\x{2705}"
                    + "\\x{270A}\\x{270B}\\x{2728}\\x{274C}\\x{274E}\\x{2753}-\\x{2755}\\x{2757}\\x{2795}-\\x{2797}"
                    + "\\x{27B0}\\x{27BF}\\x{2B1B}\\x{2B1C}\\x{2B50}\\x{2B55}\\x{1F004}\\x{1F0CF}\\x{1F18E}"
                    + "\\x{1F191}-\\x{1F19A}\\x{1F1E6}-\\x{1F320}\\x{1F32D}-\\x{1F335}\\x{1F337}-\\x{1F37C}"
                    + "\\x{1F37E}-\\x{1F393}\\x{1F3A0}-\\x{1F3CA}\\x{1F3CF}-\\x{1F3D3}\\x{1F3E0}-\\x{1F3F0}\\x{1F3F4}"
                    + "\\x{1F3F8}-\\x{1F43E}\\x{1F440}\\x{1F442}-\\x{1F4FC}\\x{1F4FF}-\\x{1F53D}\\x{1F54B}-\\x{1F54E}"
                    + "\\x{1F550}-\\x{1F567}\\x{1F57A}\\x{1F595}\\x{1F596}\\x{1F5A4}\\x{1F5FB}-\\x{1F64F}"
                    + "\\x{1F680}-\\x{1F6C5}\\x{1F6CC}\\x{1F6D0}-\\x{1F6D2}\\x{1F6D5}-\\x{1F6DF}\\x{1F6EB}\\x{1F6EC}"
                    + "\\x{1F6F4}-\\x{1F6FC}\\x{1F7E0}-\\x{1F7EB}\\x{1F90C}-\\x{1F9FF}\\x{1FA70}-\\x{1FAFF}]");

    /** Asks for the coloured picture of a sign that has a plain form, too. */
    private static final String AS_EMOJI = "\uFE0F";

    /** Letters, digits and Latin signs stay narrow even then. */
    private static final int FIRST_PICTURE = 0x203C;

    static List<Glyph> of(String text) {
        return CLUSTER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(cluster ->
                        cluster.equals("\t") ? new Glyph(TAB, TAB.length()) : new Glyph(cluster, width(cluster)))
                .toList();
    }

    static int width(List<Glyph> glyphs) {
        return glyphs.stream().mapToInt(Glyph::width).sum();
    }

    private static int width(String cluster) {
        int first = cluster.codePointAt(0);
        return switch (Character.getType(first)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(first) || (first >= FIRST_PICTURE && cluster.contains(AS_EMOJI)) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        boolean halfWidth = character >= 0xFF61 && character <= 0xFFDC;
        return !halfWidth
                && (WIDE_SCRIPTS.contains(UnicodeScript.of(character))
                        || WIDE_SIGNS.matcher(Character.toString(character)).matches());
    }
}
