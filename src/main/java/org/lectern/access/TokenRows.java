package org.lectern.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.schedule.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tokens in the database. Every change has a revision, see the migration. */
@Component
class TokenRows {

    /** What a question about a token is answered from. */
    record Row(TokenDigest digest, CourseId course, boolean revoked, long revision) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    TokenRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    FeedToken add(CourseId course, @Nullable String label, TokenDigest digest, Instant made) {
        return Objects.requireNonNull(alone.execute(status -> {
            jdbc.sql("""
                            insert into feed_token (course, digest, label, made, revision)
                            values (:course, :digest, :label, :made, :revision)""")
                    .param("course", course.value())
                    .param("digest", digest.hex())
                    .param("label", label)
                    .param("made", made.atOffset(ZoneOffset.UTC))
                    .param("revision", nextRevision())
                    .update();
            return jdbc.sql("select * from feed_token where digest = :digest")
                    .param("digest", digest.hex())
                    .query(TokenRows::token)
                    .single();
        }));
    }

    /** In the order in which they were made. */
    List<FeedToken> of(CourseId course) {
        return jdbc.sql("select * from feed_token where course = :course order by id")
                .param("course", course.value())
                .query(TokenRows::token)
                .list();
    }

    /** What is revoked already stays as it is. */
    void revoke(List<FeedToken> tokens, Instant now) {
        if (tokens.isEmpty()) {
            return;
        }
        alone.executeWithoutResult(status -> jdbc.sql("""
                        update feed_token set revoked = :now, revision = :revision
                        where id in (:ids) and revoked is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("revision", nextRevision())
                .param("ids", tokens.stream().map(FeedToken::id).toList())
                .update());
    }

    /** The highest that can be seen; 0 without a token. Read from an index alone, so that it may be asked often. */
    long newestRevision() {
        return jdbc.sql("select coalesce(max(revision), 0) from feed_token")
                .query(Long.class)
                .single();
    }

    List<Row> changedAfter(long revision) {
        return jdbc.sql("select * from feed_token where revision > :revision")
                .param("revision", revision)
                .query(TokenRows::row)
                .list();
    }

    /** Locks the row of the newest one until the transaction ends. */
    private long nextRevision() {
        jdbc.sql("update feed_token_revision set newest = newest + 1").update();
        return jdbc.sql("select newest from feed_token_revision")
                .query(Long.class)
                .single();
    }

    private static FeedToken token(ResultSet row, int index) throws SQLException {
        return new FeedToken(
                row.getLong("id"),
                new CourseId(row.getString("course")),
                row.getString("label"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new TokenDigest(row.getString("digest")),
                new CourseId(row.getString("course")),
                row.getObject("revoked") != null,
                row.getLong("revision"));
    }
}
