package org.lectern.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser, driven from tests; found on the path of commands. */
final class Chromium implements AutoCloseable {

    private static final Optional<Path> BROWSER = command("chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> DRIVER = command("chromedriver");

    /** Notes what a page must never do: run a script that is not ours, or be stopped from doing so. */
    private static final String WATCH = """
            window.breaches = [];
            document.addEventListener('securitypolicyviolation', breach => breaches.push(breach.blockedURI));
            window.alert = words => breaches.push('alert ' + words);
            """;

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where no Chromium is installed: the tests run with a JDK and Maven alone. */
    static Chromium started() {
        assumeTrue(
                BROWSER.isPresent() && DRIVER.isPresent(),
                "Not run: Chromium and its driver are not installed (packages chromium, chromium-driver)");
        var options = new ChromeOptions().setBinary(BROWSER.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.orElseThrow().toFile())
                .build();
        var chromium = new Chromium(new ChromeDriver(service, options));
        chromium.beforeEachPage(WATCH);
        return chromium;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Runs in every page before its own scripts. */
    void beforeEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** A screen of this width in CSS pixels, as a phone or a computer has it. */
    void screen(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void zone(String zone) {
        driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    }

    /** Lets the clock of the pages to come stand still. */
    void clock(Instant now) {
        beforeEachPage("""
                window.Date = class extends Date {
                  constructor(...given) { given.length ? super(...given) : super(%1$d); }
                  static now() { return %1$d; }
                };
                """.formatted(now.toEpochMilli()));
    }

    void open(String address) {
        driver.get(address);
    }

    /** What a script returns; never null. */
    Object ask(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    List<?> list(String script, Object... arguments) {
        return (List<?>) ask(script, arguments);
    }

    /** What a script hands to the function that is its last argument. */
    Object await(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments), script);
    }

    byte[] picture(int width, int height) {
        var clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        return bytes(driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "clip", clip, "captureBeyondViewport", true)));
    }

    /** The page on paper, as a PDF. Chromium refuses while it is still busy with the print before. */
    byte[] printed(double widthInches, double heightInches) {
        return bytes(Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsMatching(
                        failure -> String.valueOf(failure.getMessage()).contains("Printing failed"))
                .until(() -> print(widthInches, heightInches), Objects::nonNull));
    }

    private Map<String, Object> print(double widthInches, double heightInches) {
        return driver.executeCdpCommand(
                "Page.printToPDF",
                Map.of(
                        "paperWidth",
                        widthInches,
                        "paperHeight",
                        heightInches,
                        "marginTop",
                        0.4,
                        "marginBottom",
                        0.4,
                        "marginLeft",
                        0.4,
                        "marginRight",
                        0.4));
    }

    static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Chromium.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static byte[] bytes(Map<String, Object> answer) {
        return Base64.getDecoder()
                .decode(Objects.requireNonNull(answer.get("data")).toString());
    }

    private static Optional<Path> command(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
