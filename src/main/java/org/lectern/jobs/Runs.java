package org.lectern.jobs;

import java.lang.management.ManagementFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.sync.Destination;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every run that was asked for, and what became of its parts; kept so that any process can tell. */
@Repository
public class Runs {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** This process, as {@code pid@host}. */
    private final String process = ManagementFactory.getRuntimeMXBean().getName();

    Runs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The run of this number, with its parts so far. */
    public Optional<RunReport> find(long id) {
        return jdbc.sql("select id, job, state, asked_at, started_at, ended_at from run where id = ?")
                .param(id)
                .query((row, number) -> report(row))
                .optional();
    }

    long add(RunRequest request, RunReport.State state, Instant asked) {
        return insert(request, state, asked, null);
    }

    /** Adds a run that is due at this instant, unless another node did. */
    Optional<Long> addDue(RunRequest request, Instant asked, Instant due) {
        try {
            return Optional.of(insert(request, RunReport.State.RUNNING, asked, due));
        } catch (DuplicateKeyException takenByAnotherNode) {
            return Optional.empty();
        }
    }

    RunRequest request(long id) {
        var text = jdbc.sql("select request from run where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return json.readValue(text, RunRequest.class);
    }

    void starts(long id, long execution, Instant now) {
        jdbc.sql("update run set state = ?, execution_id = ?, process = ?, started_at = ?, ended_at = null"
                        + " where id = ?")
                .params(RunReport.State.RUNNING.name(), execution, process, utc(now), id)
                .update();
    }

    Optional<Long> execution(long id) {
        return jdbc.sql("select execution_id from run where id = ? and execution_id is not null")
                .param(id)
                .query(Long.class)
                .optional();
    }

    void ends(long id, RunReport.State state, Instant now) {
        jdbc.sql("update run set state = ?, ended_at = ? where id = ?")
                .params(state.name(), utc(now), id)
                .update();
    }

    void keep(long id, PartReport part) {
        var destination = part.destination();
        jdbc.sql("delete from run_part where run_id = ? and course = ? and section = ? and target = ?")
                .params(
                        id,
                        destination.course().value(),
                        destination.section(),
                        destination.target().word())
                .update();
        jdbc.sql("insert into run_part (run_id, course, section, target, report) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        destination.course().value(),
                        destination.section(),
                        destination.target().word(),
                        json.writeValueAsString(part))
                .update();
    }

    /** What was kept of this part before. */
    Optional<PartReport> kept(long id, Destination destination) {
        return parts(id).stream()
                .filter(part -> part.destination().equals(destination))
                .findFirst();
    }

    /** The newest run of this job, whatever became of it. */
    Optional<RunReport> latest(String job) {
        return jdbc.sql("select id, job, state, asked_at, started_at, ended_at from run where job = ?"
                        + " order by id desc fetch first 1 rows only")
                .param(job)
                .query((row, number) -> report(row))
                .optional();
    }

    /** When this job was last due and run, or first seen by a service; the first sight is kept now if it is one. */
    Instant lastDue(String job, Instant now) {
        var due = jdbc.sql("select max(due_at) from run where job = ?")
                .param(job)
                .query(OffsetDateTime.class)
                .optional();
        return due.map(OffsetDateTime::toInstant).orElseGet(() -> firstSeen(job, now));
    }

    private Instant firstSeen(String job, Instant now) {
        try {
            jdbc.sql("insert into job_seen (job, seen_at) values (?, ?)")
                    .params(job, utc(now))
                    .update();
        } catch (DuplicateKeyException seenBefore) {
            return jdbc.sql("select seen_at from job_seen where job = ?")
                    .param(job)
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
        }
        return now;
    }

    /** Ends the runs of processes of this machine that are no more; their targets are mended by the next run. */
    void endThoseOfDeadProcesses() {
        jdbc
                .sql("select id, process, asked_at from run where state in ('WAITING', 'RUNNING')")
                .query((row, number) -> new Begun(
                        row.getLong("id"),
                        row.getString("process"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(run -> run.isOfADeadNeighbour(process))
                .forEach(run -> jdbc.sql("update run set state = 'INTERRUPTED' where id = ?")
                        .param(run.id())
                        .update());
    }

    private long insert(RunRequest request, RunReport.State state, Instant asked, @Nullable Instant due) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into run (job, cause, state, request, process, asked_at, due_at)"
                        + " values (:job, :cause, :state, :request, :process, :asked, :due)")
                .param("job", request.job())
                .param("cause", request.cause().name())
                .param("state", state.name())
                .param("request", json.writeValueAsString(request))
                .param("process", process)
                .param("asked", utc(asked))
                .param("due", due == null ? null : utc(due), Types.TIMESTAMP_WITH_TIMEZONE)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private RunReport report(ResultSet row) throws SQLException {
        return new RunReport(
                row.getLong("id"),
                row.getString("job"),
                RunReport.State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                parts(row.getLong("id")));
    }

    private List<PartReport> parts(long id) {
        return jdbc
                .sql("select report from run_part where run_id = ? order by course, target, section")
                .param(id)
                .query(String.class)
                .list()
                .stream()
                .map(text -> json.readValue(text, PartReport.class))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
