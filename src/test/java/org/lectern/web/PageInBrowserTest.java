package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real browser can tell of the pages: its policy against scripts, paper, keys, and our own script. */
@SpringBootTest(classes = WebSlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class PageInBrowserTest {

    private final int port;
    private final Stage stage;
    private Chromium chromium;

    @Autowired
    PageInBrowserTest(@LocalServerPort int port, Stage stage) {
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

    @Test
    void runsNoScriptOfAnAuthor() {
        open(Scene.hostile());

        assertThat(chromium.list("return breaches")).isEqualTo(List.of());
        assertThat(chromium.list(
                        "return [...document.scripts].map(one => one.type + one.src.replace(/-[0-9a-f]{32}/, ''))"))
                .isEqualTo(List.of("http://localhost:" + port + "/static/lectern.js", "application/ld+json"));
        assertThat(chromium.list("return [...document.images].map(one => one.src)"))
                .isEqualTo(List.of());
        assertThat(chromium.list(
                        "return [...document.links].map(one => one.protocol).filter(one => one === 'javascript:')"))
                .isEqualTo(List.of());
        assertThat(chromium.list("return [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())"
                        + ".filter(name => name.startsWith('on'))"))
                .isEqualTo(List.of());
    }

    /** The watch sees what the policy stops: else the test above could not fail. */
    @Test
    void stopsAScriptThatGotIn() {
        open(scene("now"));
        chromium.ask("const script = document.createElement('script'); script.textContent = 'alert(1)';"
                + " document.body.append(script); return true;");

        assertThat(chromium.await("const done = arguments[0];" + " setTimeout(() => done([...breaches]), 200);"))
                .isEqualTo(List.of("inline"));
    }

    @Test
    void asksNobodyElseForAnything() {
        open(scene("next"));

        assertThat(
                        chromium.list(
                                "return performance.getEntriesByType('resource')"
                                        + ".map(one => one.name.replace(/-[0-9a-f]{32}/, '')).filter(one => !one.includes('icon')).sort()"))
                .isEqualTo(List.of(
                        "http://localhost:" + port + "/static/lectern.css",
                        "http://localhost:" + port + "/static/lectern.js"));
    }

    @ParameterizedTest
    @CsvSource({"A4, 8.27, 11.69", "Letter, 8.5, 11"})
    void printsTheTermOnOneSheet(String paper, double width, double height) {
        open(scene("next"));
        var pdf = new String(chromium.printed(width, height), StandardCharsets.ISO_8859_1);

        assertThat(pdf.length()).as("what an empty sheet has not").isGreaterThan(20_000);
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results())
                .as(paper)
                .hasSize(1);
    }

    @Test
    void leadsTheKeyboardFromTheTopToTheSchedule() {
        open(scene("next"));
        var body = chromium.driver().switchTo().activeElement();
        body.sendKeys(Keys.TAB);
        var skip = chromium.driver().switchTo().activeElement();

        assertThat(skip.getText()).isEqualTo("Skip to the schedule");
        assertThat(chromium.ask("const box = document.activeElement.getBoundingClientRect();"
                        + " return box.left >= 0 && box.top >= 0 && box.width > 44"))
                .isEqualTo(true);
        assertThat(chromium.ask("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        skip.sendKeys(Keys.ENTER, Keys.TAB);
        assertThat(chromium.ask("return document.activeElement.closest('.schedule') !== null"))
                .isEqualTo(true);
    }

    @Test
    void copiesTheAddressAndSaysSo() {
        open(scene("next"));
        chromium.ask("window.written = []; navigator.clipboard.writeText = async text => { written.push(text); };"
                + " document.querySelector('.copyable .copy').click(); return true;");

        assertThat(chromium.await("const done = arguments[0]; setTimeout(() => done([...written,"
                        + " document.querySelector('.copyable .copy').textContent,"
                        + " document.querySelector('.unseen[role=status]').textContent]), 100);"))
                .isEqualTo(List.of(
                        "https://lectern.example.edu/feeds/cos597a-fall2025.ics", "Copied", "The address is copied."));
    }

    @Test
    void showsTheReadersOwnTimeOnlyWhereItDiffers() {
        chromium.zone("America/New_York");
        open(scene("next"));
        assertThat(chromium.list("return [...document.querySelectorAll('.own')].map(one => one.textContent)"))
                .isEqualTo(List.of());

        chromium.zone("Asia/Tokyo");
        open(scene("next"));
        assertThat(chromium.ask("return document.querySelector('.answer .hours').textContent"))
                .isEqualTo("10:40–12:00 (23:40–01:00 your time)");
        assertThat(chromium.ask("return document.querySelector('.schedule .hint').textContent"))
                .isEqualTo("All times are Eastern Time (America/New_York). Yours (Asia/Tokyo) stand beside them.");
        assertThat(chromium.ask("return document.querySelector('#entry-office-hours-2025-09-11 .hours').textContent"))
                .isEqualTo("13:30–14:30 (Fri 02:30–03:30 your time)");
        chromium.zone("America/New_York");
    }

    @Test
    void goesOnFromNextToNowWhileThePageStaysOpen() {
        open(scene("soon"));
        assertThat(heading()).isEqualTo("Next, today");

        stage.clock().set("2025-09-09T15:00:00Z");
        var renewed = chromium.await("const done = arguments[0]; const was = Date.now();"
                + " Date.now = () => was + 3600000; document.dispatchEvent(new Event('visibilitychange'));"
                + " const look = () => document.querySelector('.answer h2').textContent.startsWith('Now')"
                + " ? done(document.querySelector('.answer h2').textContent) : setTimeout(look, 50); look();");
        assertThat(renewed).isEqualTo("Now, until 12:00");
    }

    @Test
    void saysInHowManyMinutes() {
        var now = Instant.parse("2025-09-09T14:15:00Z");
        open(scene("soon"));
        chromium.ask("Date.now = () => " + now.toEpochMilli()
                + "; document.dispatchEvent(new Event('visibilitychange')); return true;");
        assertThat(heading()).isEqualTo("Next, today, in 25 min");

        chromium.ask("Date.now = () => " + now.minus(Duration.ofMinutes(65)).toEpochMilli() + ";"
                + " document.dispatchEvent(new Event('visibilitychange')); return true;");
        assertThat(heading()).isEqualTo("Next, today, in 1 h 30 min");
    }

    private Object heading() {
        return chromium.ask("return document.querySelector('.answer h2').textContent");
    }

    private static Scene scene(String name) {
        return Stream.concat(Scene.all().stream(), Stream.of(Scene.hostile()))
                .filter(scene -> scene.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void open(Scene scene) {
        stage.set(scene);
        chromium.screen(1280, 844, false);
        chromium.open("http://localhost:" + port + scene.path());
    }
}
