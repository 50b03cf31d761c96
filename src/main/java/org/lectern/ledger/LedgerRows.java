package org.lectern.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.lectern.sync.Destination;
import org.lectern.sync.ItemKey;
import org.lectern.sync.LedgerEntry;
import org.lectern.sync.LedgerEntry.Intent;
import org.lectern.sync.Memory;
import org.lectern.sync.Part;
import org.lectern.sync.RemoteId;
import org.lectern.sync.TargetName;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** The tables of the ledger. */
final class LedgerRows {

    private static final String OF_DESTINATION = " where course = :course and section = :section and target = :target";
    private static final String OF_ITEM = OF_DESTINATION + " and subject = :subject and part = :part";

    private static final String ITEMS = "select * from ledger_item" + OF_DESTINATION;
    private static final String DELETE = "delete from ledger_item" + OF_ITEM;
    private static final String UPDATE = """
            update ledger_item set remote_id = :remoteId, etag = :etag, sent = :sent, raw = :raw, intent = :intent,
            intended = :intended""" + OF_ITEM;
    private static final String INSERT = """
            insert into ledger_item
            (course, section, target, subject, part, remote_id, etag, sent, raw, intent, intended)
            values (:course, :section, :target, :subject, :part, :remoteId, :etag, :sent, :raw, :intent, :intended)""";

    private final NamedParameterJdbcOperations jdbc;

    LedgerRows(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Set<Destination> destinations(CourseId course) {
        var found = jdbc.query(
                "select distinct section, target from ledger_item where course = :course",
                Map.of("course", course.value()),
                (row, number) ->
                        new Destination(course, TargetName.valueOf(row.getString("target")), row.getString("section")));
        return Set.copyOf(found);
    }

    Memory memory(Destination destination) {
        var cursors = jdbc.queryForList(
                "select next_look from ledger_cursor" + OF_DESTINATION, names(destination), String.class);
        return new Memory(read(ITEMS, names(destination)), cursors.isEmpty() ? null : cursors.get(0));
    }

    /** Those of the keys that are known. */
    Map<ItemKey, LedgerEntry> entries(Destination destination, Collection<ItemKey> keys) {
        var subjects = keys.stream().map(ItemKey::subject).distinct().toList();
        var found =
                read(ITEMS + " and subject in (:subjects)", names(destination).addValue("subjects", subjects));
        found.keySet().retainAll(keys);
        return found;
    }

    /** Writes what differs, and nothing else: on a quiet night no row is touched. */
    void replace(Destination destination, Map<ItemKey, LedgerEntry> before, Map<ItemKey, LedgerEntry> after) {
        List<SqlParameterSource> gone = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        List<SqlParameterSource> added = new ArrayList<>();
        before.forEach((key, entry) -> {
            if (!after.containsKey(key)) {
                gone.add(row(destination, entry));
            }
        });
        after.forEach((key, entry) -> {
            if (!before.containsKey(key)) {
                added.add(row(destination, entry));
            } else if (!entry.equals(before.get(key))) {
                changed.add(row(destination, entry));
            }
        });
        write(DELETE, gone);
        write(UPDATE, changed);
        write(INSERT, added);
    }

    void keep(Destination destination, @Nullable String cursor) {
        var row = names(destination).addValue("cursor", cursor);
        if (cursor == null) {
            jdbc.update("delete from ledger_cursor" + OF_DESTINATION, row);
        } else if (jdbc.update("update ledger_cursor set next_look = :cursor" + OF_DESTINATION, row) == 0) {
            jdbc.update(
                    "insert into ledger_cursor (course, section, target, next_look)"
                            + " values (:course, :section, :target, :cursor)",
                    row);
        }
    }

    private void write(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private Map<ItemKey, LedgerEntry> read(String sql, SqlParameterSource parameters) {
        Map<ItemKey, LedgerEntry> entries = new TreeMap<>();
        jdbc.query(sql, parameters, row -> {
            var entry = entry(row);
            entries.put(entry.key(), entry);
        });
        return entries;
    }

    private static MapSqlParameterSource names(Destination destination) {
        return new MapSqlParameterSource()
                .addValue("course", destination.course().value())
                .addValue("section", destination.section())
                .addValue("target", destination.target().name());
    }

    private static SqlParameterSource row(Destination destination, LedgerEntry entry) {
        var id = entry.id();
        var intent = entry.intent();
        return names(destination)
                .addValue("subject", entry.key().subject())
                .addValue("part", entry.key().part().name())
                .addValue("remoteId", id == null ? null : id.value(), Types.VARCHAR)
                .addValue("etag", entry.etag(), Types.VARCHAR)
                .addValue("sent", StoredContent.of(entry.sent()), Types.VARCHAR)
                .addValue("raw", entry.raw(), Types.VARCHAR)
                .addValue("intent", intent == null ? null : intent.name(), Types.VARCHAR)
                .addValue("intended", StoredContent.of(entry.intended()), Types.VARCHAR);
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        var id = row.getString("remote_id");
        var intent = row.getString("intent");
        return new LedgerEntry(
                new ItemKey(row.getString("subject"), Part.valueOf(row.getString("part"))),
                id == null ? null : new RemoteId(id),
                row.getString("etag"),
                StoredContent.content(row.getString("sent")),
                row.getString("raw"),
                intent == null ? null : Intent.valueOf(intent),
                StoredContent.content(row.getString("intended")));
    }
}
