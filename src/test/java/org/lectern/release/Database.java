package org.lectern.release;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real database of a kind that Lectern runs on, migrated; started once, when first asked for. */
public final class Database {

    /** As {@code @FieldSource("org.lectern.release.Database#BOTH")} for every suite that needs one. */
    public static final List<Database> BOTH = List.of(
            new Database("h2", "shutdown immediately", Database::startH2),
            new Database(
                    "postgresql",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()",
                    () -> EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres")));

    private final String vendor;
    private final String crash;
    private final Callable<String> start;
    private @Nullable String url;
    private @Nullable HikariDataSource pool;

    private Database(String vendor, String crash, Callable<String> start) {
        this.vendor = vendor;
        this.crash = crash;
        this.start = start;
    }

    /** Without a row in any table of ours. */
    public DataSource empty() throws Exception {
        if (pool == null) {
            url = start.call();
            pool = opened(url);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                    .load()
                    .migrate();
        }
        var jdbc = JdbcClient.create(pool);
        List.of(
                        "schedule_release",
                        "ledger_item",
                        "ledger_cursor",
                        "run_part",
                        "run",
                        "job_seen",
                        "shedlock",
                        "feed_token")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        return pool;
    }

    /** As a process finds it that starts after one which was killed: nothing was closed or flushed in good order. */
    public DataSource afterCrash() {
        if (pool == null || url == null) {
            throw new IllegalStateException("Nothing runs that could crash: ask for an empty one first");
        }
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(crash);
        } catch (SQLException connectionIsGone) {
            // As it should be.
        }
        pool.close();
        pool = opened(url);
        return pool;
    }

    @Override
    public String toString() {
        return vendor;
    }

    private static String startH2() throws IOException {
        var directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "h2-");
        return "jdbc:h2:file:" + directory.resolve("lectern") + ";WRITE_DELAY=0";
    }

    private static HikariDataSource opened(String url) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(8);
        return new HikariDataSource(settings);
    }
}
