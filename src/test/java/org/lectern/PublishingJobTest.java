package org.lectern;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded database. */
class PublishingJobTest extends PublishingContract {

    @TempDir
    private static Path folder;

    private static Site site;

    @BeforeAll
    static void install() throws IOException {
        site = new Site(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Override
    Site site() {
        return site;
    }
}
