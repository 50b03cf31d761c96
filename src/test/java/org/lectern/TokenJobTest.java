package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.access.Admission;
import org.lectern.access.Admissions;
import org.lectern.cli.CommandLineInterface;
import org.lectern.schedule.CourseId;
import tools.jackson.databind.json.JsonMapper;

/** Tokens as a person makes and revokes them, beside a server that runs. */
class TokenJobTest {

    private static final Pattern SECRET = Pattern.compile("/feeds/p/([A-Za-z0-9_-]{32})/");

    @TempDir
    private static Path folder;

    private static Site site;
    private static Visitor visitor;

    @BeforeAll
    static void serves() throws IOException {
        site = new Site(folder, "--server.port=0");
        site.course("hidden", "2001").edit("visibility: public", "visibility: unlisted");
        site.course("open", "2002");
        site.course("quiet", "2003");
        assertThat(site.run("serve").exitCode()).isEqualTo(CommandLineInterface.KEEPS_SERVING);
        assertThat(site.run("sync", "--target", "feeds").exitCode()).isZero();
        visitor = new Visitor(site.address());
    }

    @AfterAll
    static void ends() {
        site.close();
    }

    @Test
    void showsTheAddressesOnce() {
        var made = site.run("token", "hidden", "new", "--for", "Section P01");
        var secret = secret(made.out());
        var id = made.out().replaceFirst("(?s)Token (\\d+) .*", "$1");

        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).startsWith("""
                Token %s of hidden, for Section P01.
                Each of these addresses is a password: whoever has it can read the course. They are shown only now.

                Everything    https://lectern.example.edu/feeds/p/%s/hidden.ics
                Lectures      https://lectern.example.edu/feeds/p/%s/hidden/lectures.ics
                """.formatted(id, secret, secret));
        assertThat(site.run("token", "hidden", "list").all())
                .contains("Section P01")
                .containsPattern("made \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\n")
                .doesNotContain(secret);
    }

    @Test
    void isHonouredByTheServerUntilItIsRevoked() {
        var secret = secret(site.run("token", "hidden", "new", "--for", "Ben").out());
        var address = "/feeds/p/" + secret + "/hidden.ics";
        assertThat(admission("hidden", secret)).isEqualTo(Admission.GRANTED);
        assertThat(text(visitor.get(address).body()))
                .startsWith("BEGIN:VCALENDAR")
                .doesNotContain(secret);
        assertThat(visitor.get("/feeds/p/" + secret + "/quiet.ics").statusCode())
                .isEqualTo(404);

        var revoked = site.run("token", "hidden", "revoke", "Ben");
        assertThat(revoked.out()).matches("Token \\d+ of hidden, for Ben is revoked\\.\n");
        assertThat(admission("hidden", secret)).isEqualTo(Admission.REVOKED);
        assertThat(visitor.get(address).statusCode()).isEqualTo(410);
        assertThat(site.run("token", "hidden", "revoke", "Ben").out())
                .matches("Token \\d+ of hidden, for Ben was revoked already, on .* UTC\\.\n");
        assertThat(site.run("token", "hidden", "list").out()).containsPattern("Ben .*, revoked \\d{4}-");
    }

    @Test
    void speaksToScripts() {
        var made = site.run("token", "open", "new", "--for", "Cleo", "--format", "json");
        var json = new JsonMapper().readTree(made.out());
        var secret = secret(made.out());

        assertThat(json.path("label").asString()).isEqualTo("Cleo");
        assertThat(json.path("addresses").path("office-hours").asString())
                .isEqualTo("https://lectern.example.edu/feeds/p/" + secret + "/open/office-hours.ics");
        var listed = new JsonMapper()
                .readTree(site.run("token", "open", "list", "--format", "json").out());
        assertThat(listed.get(0).path("id")).isEqualTo(json.path("id"));
        assertThat(listed.get(0).path("revoked").isNull()).isTrue();
        assertThat(listed.get(0).has("addresses")).isFalse();
        assertThat(site.run("token", "open", "revoke", "--all", "--format", "json")
                        .out())
                .isEqualTo("[ " + json.path("id").asLong() + " ]\n");
    }

    @Test
    void saysThatAPublicCourseNeedsNone() {
        assertThat(site.run("token", "quiet", "new").out())
                .endsWith("The file of quiet says that it is public, so anybody may read it without a token too. Write"
                        + " `visibility: unlisted` under `publish: feeds:` and publish it.\n");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(site.run("token", "nowhere", "new"))
                .isEqualTo(new Said(64, "", "There is no course 'nowhere'. Known: hidden, open, quiet.\n"));
        assertThat(site.run("token", "nowhere", "list").exitCode()).isEqualTo(64);
        assertThat(site.run("token", "hidden", "revoke", "999999"))
                .isEqualTo(new Said(64, "", "hidden has no token '999999'. Those it has: lectern token hidden list\n"));
        assertThat(site.run("token", "hidden", "revoke").exitCode()).isEqualTo(64);
        assertThat(site.run("token", "hidden", "revoke", "3", "--all").exitCode())
                .isEqualTo(64);
        assertThat(site.run("token", "hidden").exitCode()).isEqualTo(64);
        assertThat(site.run("token").exitCode()).isEqualTo(64);
        assertThat(site.run("token", "hidden", "new", "--for", "7"))
                .isEqualTo(new Said(64, "", "A token's name has a letter, so that it is no token's number.\n"));
    }

    @Test
    void revokesTheTokensOfACourseWhoseFileIsGone() throws IOException {
        var course = site.course("leaving", "2004");
        var secret = secret(site.run("token", "leaving", "new").out());
        Files.delete(course.file);

        assertThat(site.run("token", "leaving", "new").exitCode()).isEqualTo(64);
        assertThat(site.run("token", "leaving", "revoke", "--all").exitCode()).isZero();
        assertThat(admission("leaving", secret)).isEqualTo(Admission.REVOKED);
    }

    @Test
    void isNowhereInTheDatabaseFile() throws IOException {
        var made = site.run("token", "hidden", "new", "--for", "Dora-of-the-file");
        var bytes = new StringBuilder();
        try (var files = Files.walk(site.folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(bytes.toString()).contains("Dora-of-the-file").doesNotContain(secret(made.out()));
    }

    @Test
    void leavesNoOpenTraceOfAnUnlistedCourse() {
        var unknown = visitor.get("/courses/unknown");
        var hidden = visitor.get("/courses/hidden");

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(text(hidden.body()).replace("hidden", "unknown")).isEqualTo(text(unknown.body()));
        assertThat(visitor.get("/courses/hidden/changes").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/courses/hidden/changes.atom").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/feeds/hidden.ics").statusCode()).isEqualTo(404);
        assertThat(text(visitor.get("/").body())).contains("/courses/open").doesNotContain("hidden\"");
        assertThat(site.folder.resolve("data/feeds/open.ics")).exists();
        assertThat(site.folder.resolve("data/feeds/hidden.ics")).doesNotExist();
    }

    private static Admission admission(String course, String secret) {
        return site.bean(Admissions.class).of(new CourseId(course), secret);
    }

    private static String secret(String out) {
        var found = SECRET.matcher(out);
        assertThat(found.find()).as(out).isTrue();
        return found.group(1);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
