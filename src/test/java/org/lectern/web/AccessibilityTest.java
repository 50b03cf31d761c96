package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every state of every page, in a real browser, for everybody: WCAG 2.2 AA as far as a program can tell. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final String AXE = Chromium.resource("/axe.min.js");

    /** All of its rules, those of good practice too; what it found, each with the first element it found it in. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
              .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes[0].html)))
              .catch(failure => done(['axe failed: ' + failure]));
            """;

    /** What one presses that does not stand within a line of text, and is smaller than a thumb. */
    private static final String SMALL = """
            const text = e => e.matches('.facts a, .patterns a, .found a, .hint a, p > a:not(.button):not(.small), .authors a');
            return [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select')]
              .filter(e => e.checkVisibility() && !e.matches('.skip') && !text(e))
              .map(e => e.closest('label') ?? e)
              .filter(e => e.getBoundingClientRect().height < 43.5 || e.getBoundingClientRect().width < 43.5)
              .map(e => e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height);
            """;

    private static final String WIDER = """
            const width = document.documentElement.clientWidth;
            return document.documentElement.scrollWidth <= width ? []
              : [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > width).map(e => e.outerHTML.slice(0, 120));
            """;

    private final int port;
    private final Stage stage;
    private Chromium chromium;

    @Autowired
    AccessibilityTest(@LocalServerPort int port, Stage stage) {
        this.port = port;
        this.stage = stage;
    }

    @BeforeAll
    void start() {
        chromium = Chromium.started();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<Scene> scenes() {
        return Stream.concat(Scene.all().stream(), Stream.of(Scene.hostile()));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void keepsNobodyOut(Scene scene) {
        stage.set(scene);
        assertAll(Stream.of(390, 1280)
                .flatMap(width -> Stream.of(false, true).map(dark -> () -> {
                    open(scene, width, dark);
                    chromium.ask(AXE + "; return true;");
                    assertThat(chromium.await(RUN))
                            .as("%s at %d, dark: %s", scene, width, dark)
                            .isEqualTo(List.of());
                })));
    }

    /** 320 pixels are what is left of 1280 at 400 % (WCAG 2.2, 1.4.10). */
    @ParameterizedTest
    @MethodSource("scenes")
    void needsNoScrollingSidewaysAtFourHundredPercent(Scene scene) {
        stage.set(scene);
        open(scene, 320, false);

        assertThat(chromium.list(WIDER)).as(scene.name()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void isPressedWithAThumb(Scene scene) {
        stage.set(scene);
        open(scene, 390, false);
        chromium.ask("document.querySelectorAll('details').forEach(one => one.open = true); return true;");

        assertThat(chromium.list(SMALL)).as(scene.name()).isEqualTo(List.of());
    }

    private void open(Scene scene, int width, boolean dark) {
        chromium.screen(width, 844, dark);
        chromium.open("http://localhost:" + port + scene.path());
    }
}
