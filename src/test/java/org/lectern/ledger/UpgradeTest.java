package org.lectern.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Change;
import org.lectern.sync.Content;
import org.lectern.sync.Destination;
import org.lectern.sync.Field;
import org.lectern.sync.ItemKey;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetName;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of the version that knew of no sections keeps all it holds, as that of whole courses. */
class UpgradeTest {

    private static final Destination WHOLE = new Destination(new CourseId("cos597a-fall2025"), TargetName.GOOGLE);
    private static final Destination SECTION = new Destination(WHOLE.course(), TargetName.GOOGLE, "p01");
    private static final ItemKey KEY = new ItemKey("week-2", Part.EVENT);
    private static final Content SENT = Content.empty().with(Field.TITLE, "Scaling laws");

    @Test
    void keepsTheRowsOfAnEmbeddedDatabase() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:upgrade;DB_CLOSE_DELAY=-1");

        upgrades(database, "h2");
    }

    @Test
    void keepsTheRowsOnPostgres() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            upgrades(postgres.getPostgresDatabase(), "postgresql");
        }
    }

    private static void upgrades(DataSource database, String vendor) {
        migrate(database, vendor, "3");
        var jdbc = JdbcClient.create(database);
        List.of(
                        "insert into ledger_item (course, target, subject, part, remote_id, sent) values"
                                + " ('cos597a-fall2025', 'GOOGLE', 'week-2', 'EVENT', 'abc', '{\"TITLE\":\"Scaling laws\"}')",
                        "insert into ledger_cursor (course, target, next_look)"
                                + " values ('cos597a-fall2025', 'GOOGLE', 'token-1')",
                        "insert into run (job, cause, state, request, process, asked_at)"
                                + " values ('resync', 'COMMAND', 'COMPLETED', '{}', '1@host', current_timestamp)",
                        "insert into run_part (run_id, course, target, report)"
                                + " select id, 'cos597a-fall2025', 'google', '{}' from run")
                .forEach(sql -> jdbc.sql(sql).update());

        migrate(database, vendor, "latest");

        var ledger = new JdbcLedger(new NamedParameterJdbcTemplate(database), new JdbcTransactionManager(database));
        var kept = new LedgerEntry(KEY, new RemoteId("abc"), null, SENT, null, null, null);
        assertThat(ledger.recall(WHOLE)).isEqualTo(new Memory(Map.of(KEY, kept), "token-1"));
        assertThat(jdbc.sql("select section from run_part").query(String.class).list())
                .isEqualTo(List.of(""));
        ledger.intend(SECTION, List.of(new Change.Create(KEY, SENT)));
        assertThat(ledger.destinations(WHOLE.course())).isEqualTo(Set.of(WHOLE, SECTION));
        assertThat(ledger.recall(WHOLE).entries()).isEqualTo(Map.of(KEY, kept));
        assertThat(jdbc.sql("insert into run_part (run_id, course, section, target, report)"
                                + " select id, 'cos597a-fall2025', 'p01', 'google', '{}' from run")
                        .update())
                .isEqualTo(1);
    }

    private static void migrate(DataSource database, String vendor, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .target(version)
                .load()
                .migrate();
    }
}
