package org.lectern.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.schedule.Installation;
import org.lectern.source.ScheduleReader;
import org.lectern.source.SourceResult;
import org.lectern.sync.Finding;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks at what this installation itself needs: folders, database, address, time zones. */
@Component
class HouseCheckUp {

    /** Feeds, reports and the database of a thousand courses take about half of it. */
    private static final long ENOUGH = 200L << 20;

    private final Folders folders;
    private final ScheduleReader reader;
    private final Installation installation;
    private final JdbcTemplate jdbc;

    HouseCheckUp(Folders folders, ScheduleReader reader, Installation installation, JdbcTemplate jdbc) {
        this.folders = folders;
        this.reader = reader;
        this.installation = installation;
        this.jdbc = jdbc;
    }

    List<Finding> findings() {
        return Stream.of(configuration(), data(), database(), address(), zones())
                .toList();
    }

    private Finding configuration() {
        var courses = folders.configDir().resolve("courses");
        if (!Files.isDirectory(courses) || !Files.isReadable(courses)) {
            return Finding.ill(
                    "the courses in " + courses + " cannot be read",
                    "Make that folder and let the account that Lectern runs as read it, or set lectern.config-dir.");
        }
        var all = folders.courses();
        long wrong = all.stream()
                .filter(course -> folders.read(course, reader) instanceof SourceResult.Invalid)
                .count();
        var said = "the courses in " + courses + " can be read: " + all.size();
        return wrong == 0
                ? Finding.well(said)
                : Finding.unknown(said + ", " + wrong + " with errors, which `validate` shows; their accounts were not"
                        + " looked at");
    }

    private Finding data() {
        var data = folders.dataDir();
        try {
            var trial = Files.createTempFile(data, "doctor", ".tmp");
            Files.delete(trial);
            return space(data, Files.getFileStore(data).getUsableSpace());
        } catch (IOException | SecurityException no) {
            return Finding.ill(
                    "the data folder " + data + " cannot be written ("
                            + no.getClass().getSimpleName() + ")",
                    "Let the account that Lectern runs as write there, make room on that disk, or set lectern.data-dir.");
        }
    }

    private static Finding space(Path data, long free) {
        var said = "the data folder " + data + " can be written, "
                + String.format(Locale.ENGLISH, "%.1f GB", free / 1e9) + " free";
        return free >= ENOUGH
                ? Finding.well(said)
                : Finding.ill(said, "Make room on that disk: a full one ends every run.");
    }

    private Finding database() {
        try {
            var product = jdbc.execute((ConnectionCallback<String>)
                    connection -> connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion());
            return Finding.well("the database answers: " + product);
        } catch (DataAccessException no) {
            return Finding.ill(
                    "the database does not answer (" + no.getClass().getSimpleName() + ")",
                    "See that it runs, and check spring.datasource.url, .username and .password.");
        }
    }

    private Finding address() {
        var address = installation.publicUrl();
        var host = address.getHost();
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (host == null || !web) {
            return Finding.ill(
                    "the public address '" + address + "' is none that people can open",
                    "Set lectern.public-url to the address of this service, such as https://lectern.example.edu.");
        }
        return host.equals("localhost") || host.startsWith("127.")
                ? Finding.unknown("the public address " + address
                        + " leads to this machine only; set lectern.public-url" + " before people subscribe")
                : Finding.well("the public address is " + address);
    }

    private static Finding zones() {
        var version = ZoneRulesProvider.getVersions("America/New_York").lastKey();
        return Finding.well("the time zones are those of " + version);
    }
}
