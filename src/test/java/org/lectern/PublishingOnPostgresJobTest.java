package org.lectern;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL. */
class PublishingOnPostgresJobTest extends PublishingContract {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static Site site;

    @BeforeAll
    static void install() throws IOException {
        postgres = EmbeddedPostgres.start();
        site = new Site(folder, "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
        postgres.close();
    }

    @Override
    Site site() {
        return site;
    }
}
