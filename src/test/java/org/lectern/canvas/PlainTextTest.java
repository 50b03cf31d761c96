package org.lectern.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final String BASE = "https://canvas.example.edu/";

    @Test
    void keepsWordsLinesAndTargets() {
        assertThat(PlainText.of(
                        "<ul>\n <li><a href='https://a.example/x'>One</a></li><li>Two<br>three</li></ul>", BASE))
                .isEqualTo("One <https://a.example/x>\nTwo\nthree");
    }

    @Test
    void doesNotSeeTheMarkNorWhatCanvasAdds() {
        assertThat(PlainText.of(
                        "<link rel='stylesheet' href='m.css'><span data-lectern='a.b@c' style='display: none;'></span>"
                                + "<p>Text</p><script src='m.js'></script>",
                        BASE))
                .isEqualTo("Text");
    }

    @Test
    void takesRelativeLinksForThoseOfCanvas() {
        assertThat(PlainText.of("<a href='/courses/1'>Course</a>", BASE))
                .isEqualTo("Course <https://canvas.example.edu/courses/1>");
    }

    @Test
    void countsBlanksAsOneSpace() {
        assertThat(PlainText.of("a \n\t&nbsp; <b> b</b>", BASE)).isEqualTo("a b");
    }
}
