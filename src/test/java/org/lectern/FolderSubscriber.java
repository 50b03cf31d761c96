package org.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of events that vdirsyncer brings to a feed, and khal reads. */
final class FolderSubscriber {

    private final Path home;

    FolderSubscriber(Path home, String address) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("events"));
        Files.writeString(home.resolve("vdirsyncer"), """
                [general]
                status_path = "%1$s/status"
                [pair course]
                a = "feed"
                b = "folder"
                collections = null
                conflict_resolution = "a wins"
                [storage feed]
                type = "http"
                url = "%2$s"
                [storage folder]
                type = "filesystem"
                path = "%1$s/events"
                fileext = ".ics"
                """.formatted(home, address));
        Files.writeString(home.resolve("khal"), """
                [calendars]
                [[course]]
                path = %1$s/events
                [locale]
                local_timezone = UTC
                default_timezone = UTC
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                timeformat = %%H:%%M
                datetimeformat = %%Y-%%m-%%dT%%H:%%MZ
                longdatetimeformat = %%Y-%%m-%%dT%%H:%%MZ
                [default]
                [sqlite]
                path = %1$s/khal.db
                """.formatted(home));
        Reader.output(List.of("sh", "-c", "yes | vdirsyncer -c '" + home.resolve("vdirsyncer") + "' discover"));
    }

    /** Looks at the feed once: a line for each event that was copied or deleted. */
    List<String> sync() {
        return Reader.output(
                        List.of("vdirsyncer", "-c", home.resolve("vdirsyncer").toString(), "sync"))
                .stream()
                .filter(line -> line.startsWith("Copying") || line.startsWith("Deleting"))
                .toList();
    }

    /** Start and title of each event, sorted; an all-day one starts on a date. */
    List<String> listed() {
        return Reader.output(List.of(
                        "khal",
                        "-c",
                        home.resolve("khal").toString(),
                        "list",
                        "2025-08-01",
                        "2025-12-31",
                        "--once",
                        "--day-format",
                        "",
                        "--format",
                        "{start-long-full}{tab}{title}"))
                .stream()
                .map(line -> line.replace("T00:00Z\t", "\t"))
                .toList();
    }
}
