package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.CommandLineInterface;

/** The command {@code export}: a site that any web server hosts. */
class ExportJobTest {

    @TempDir
    private static Path folder;

    private static Site site;
    private static Visitor visitor;

    @BeforeAll
    static void serves() throws IOException {
        site = new Site(folder, "--server.port=0", "--lectern.public-url=https://example.github.io/courses-site");
        site.course("shown", "1401");
        var unlisted = site.course("hidden", "1402");
        unlisted.edit("visibility: public", "visibility: unlisted");
        assertThat(site.run("serve").exitCode()).isEqualTo(CommandLineInterface.KEEPS_SERVING);
        visitor = new Visitor(site.address());
        assertThat(site.run("sync", "--target", "feeds").exitCode()).isZero();
        var shown = site.folder.resolve("config/courses/shown.yaml");
        Files.writeString(
                shown,
                Files.readString(shown).replace("title: Hardware characteristics", "title: What hardware is like"));
        assertThat(site.run("sync", "--target", "feeds").exitCode()).isZero();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void writesFeedsAndAtomAsTheyAreServed() throws IOException {
        var out = folder.resolve("served");
        assertThat(site.run("export", out.toString()).exitCode()).isZero();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> body("/feeds/shown.ics").equals(files(out).get("feeds/shown.ics")));

        var files = files(out);
        var compared = files.keySet().stream()
                .filter(path -> path.startsWith("feeds/") || path.endsWith(".atom"))
                .toList();
        assertThat(compared).hasSize(6 * 3 + 1);
        for (var path : compared) {
            assertThat(body("/" + path)).as(path).isEqualTo(files.get(path));
        }
        assertThat(body("/robots.txt")).isEqualTo(files.get("robots.txt"));
    }

    @Test
    void writesPagesWhoseLinksAllLeadSomewhereBelowThePublicAddress() throws IOException {
        var out = folder.resolve("linked");
        site.run("export", out.toString());

        var files = files(out);
        var pages =
                files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
        assertThat(pages)
                .containsExactly(
                        "404.html", "courses/shown/changes/index.html", "courses/shown/index.html", "index.html");
        for (var page : pages) {
            var html = Jsoup.parse(files.getOrDefault(page, ""));
            for (var link : html.select("a[href], link[href], script[src]")) {
                var address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (address.startsWith("/")) {
                    assertThat(address).as(page).startsWith("/courses-site/");
                    assertThat(files).as(page + " leads to " + address).containsKey(file(address));
                }
            }
        }
    }

    @Test
    void leavesOutWhatDependsOnTheDay() throws IOException {
        var out = folder.resolve("still");
        site.run("export", out.toString());

        var page = Jsoup.parse(Files.readString(out.resolve("courses/shown/index.html")));
        assertThat(page.select(".answer, .near, .past, .today, [aria-current], .lately, [data-holds-until]"))
                .isEmpty();
        assertThat(page.select(".entry.lecture")).hasSize(11);
        assertThat(page.select(".entry.office-hours")).hasSize(12);
        assertThat(page.select(".readings li")).hasSize(23);
        assertThat(page.select("code.address").eachText().get(0))
                .isEqualTo("https://example.github.io/courses-site/feeds/shown.ics");
        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo("Princeton University · Fall 2025 · Sep 2 – Nov 20, 2025");
        assertThat(Jsoup.parse(Files.readString(out.resolve("index.html"))).select("form"))
                .isEmpty();
    }

    @Test
    void writesTheSameBytesAgainAndLeavesWhatOthersPutThere() throws IOException {
        var out = Files.createDirectories(folder.resolve("twice"));
        Files.writeString(out.resolve("CNAME"), "courses.example.edu\n");
        site.run("export", out.toString());
        var first = files(out);
        Files.writeString(out.resolve(".lectern-export"), "feeds/gone.ics\n", StandardOpenOption.APPEND);
        Files.writeString(out.resolve("feeds/gone.ics"), "of a course that is gone");

        var said = site.run("export", out.toString(), "shown");

        assertThat(said)
                .isEqualTo(new Said(
                        0,
                        out + " has 1 course in 34 files, 1 removed that no course has any more, made for"
                                + " https://example.github.io/courses-site/\n",
                        ""));
        assertThat(files(out)).isEqualTo(first);
        assertThat(first).containsKey("CNAME");
    }

    @Test
    void writesOverNoFileOfOthersAndExportsNoUnlistedCourse() throws IOException {
        var out = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(out.resolve("index.html"), "theirs");

        assertThat(site.run("export", out.toString()))
                .isEqualTo(new Said(
                        64,
                        "",
                        out.resolve("index.html")
                                + " is not from an export. Move it away, or choose another folder.\n"));
        assertThat(Files.readString(out.resolve("index.html"))).isEqualTo("theirs");
        assertThat(site.run("export", out.toString(), "hidden").exitCode()).isEqualTo(64);
        assertThat(site.run("export", out.resolve("index.html").toString()).exitCode())
                .isEqualTo(64);
    }

    private static String file(String address) {
        var path = URI.create(address).getPath().substring("/courses-site/".length());
        return path.isEmpty() ? "index.html" : path.matches(".*\\.[a-z]+") ? path : path + "/index.html";
    }

    private static String body(String path) {
        return new String(visitor.get(path).body(), StandardCharsets.ISO_8859_1);
    }

    /** Each file by its path; an octet is a character. */
    private static Map<String, String> files(Path out) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(out)) {
            walk.filter(Files::isRegularFile).forEach(all::add);
        }
        Map<String, String> files = new TreeMap<>();
        for (var file : all) {
            if (!file.endsWith(".lectern-export")) {
                files.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
