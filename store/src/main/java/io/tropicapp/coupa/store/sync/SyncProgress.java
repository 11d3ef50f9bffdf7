package io.tropicapp.coupa.store.sync;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the resources of a run are. Only the latest attempt at a resource may say so: a worker that was thought dead and
 * still writes gets {@link AttemptSuperseded}, and its page is rolled back.
 */
@Repository
public class SyncProgress {

    private static final String START = """
            update sync_resource s set status = 'RUNNING', attempts = attempts + 1, finished_at = null,
                watermark_from = coalesce(watermark_from, :watermarkFrom),
                started_at = coalesce(s.started_at, clock_timestamp())
            from sync_run r
            where r.id = s.run_id and r.status = 'RUNNING' and s.run_id = :run and s.resource = :resource
              and s.status in ('PENDING', 'RUNNING', 'FAILED')
            returning to_jsonb(s)
            """;

    private static final String ADVANCE = """
            update sync_resource set read_count = read_count + :read, inserted = inserted + :inserted,
                updated = updated + :updated, unchanged = unchanged + :unchanged, failed = failed + :failed,
                pages = pages + 1, requests = requests + :requests,
                progress_done = coalesce(:done, progress_done), progress_total = coalesce(:total, progress_total),
                coverage = coalesce(:coverage, coverage), failure = null
            where run_id = :run and resource = :resource and attempts = :attempt and status = 'RUNNING'
            """;

    private static final String NOTE = """
            update sync_resource set requests = requests + :requests, coverage = coalesce(:coverage, coverage),
                failure = coalesce(:failure, failure)
            where run_id = :run and resource = :resource and attempts = :attempt and status = 'RUNNING'
            """;

    private static final String END = """
            update sync_resource set status = :status, failure = :failure, finished_at = clock_timestamp(),
                watermark_to = coalesce(:watermarkTo, watermark_to)
            where run_id = :run and resource = :resource and attempts = :attempt and status in ('RUNNING', :status)
            """;

    private final JdbcClient jdbc;

    SyncProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a new attempt, or one more after others; from here on the others cannot write.
     *
     * @param watermarkFrom where an incremental pull begins; that of the first attempt stays
     * @return where to go on from, and in {@code attempts} the number of this attempt; empty if the resource is done already, was
     *     not planned, or its run has ended
     */
    public Optional<SyncResource> start(UUID run, String resource, Optional<Instant> watermarkFrom) {
        return jdbc.sql(START)
                .param("run", run)
                .param("resource", resource)
                .param("watermarkFrom", Rows.timestamp(watermarkFrom.orElse(null)))
                .query(Rows.as(SyncResource.class))
                .optional();
    }

    /**
     * Adds a page. Must be called in the transaction that writes the page's records, so that neither is kept without the other.
     *
     * @throws AttemptSuperseded if this attempt is over: let it roll the page back
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(ResourceAttempt attempt, PageProgress page) {
        int written = jdbc.sql(ADVANCE)
                .param("run", attempt.run())
                .param("resource", attempt.resource())
                .param("attempt", attempt.attempt())
                .param("read", page.read())
                .param("inserted", page.inserted())
                .param("updated", page.updated())
                .param("unchanged", page.unchanged())
                .param("failed", page.failed())
                .param("requests", page.requests())
                .param("done", page.progressDone().orElse(null))
                .param("total", page.progressTotal().orElse(null))
                .param("coverage", page.coverage().orElse(null))
                .update();
        checkWritten(written, attempt);
    }

    /** Keeps a cursor before there is a page. @throws AttemptSuperseded if this attempt is over */
    public void keep(ResourceAttempt attempt, String cursor) {
        note(attempt, 0, Optional.of(cursor), Optional.empty());
    }

    /** Counts requests that brought no page. @throws AttemptSuperseded if this attempt is over */
    public void requested(ResourceAttempt attempt, long requests) {
        note(attempt, requests, Optional.empty(), Optional.empty());
    }

    /** This attempt has failed and another one follows: says why until a page comes. @throws AttemptSuperseded if it is over */
    public void failing(ResourceAttempt attempt, String why) {
        note(attempt, 0, Optional.empty(), Optional.of(why));
    }

    /** All of it was read. Repeating it changes nothing. @throws AttemptSuperseded if this attempt is over */
    public void finish(ResourceAttempt attempt, Optional<Instant> watermarkTo) {
        finish(attempt, watermarkTo, Optional.empty());
    }

    /** All of it was read, but for some rows of which the words tell. @throws AttemptSuperseded if this attempt is over */
    public void finish(ResourceAttempt attempt, Optional<Instant> watermarkTo, Optional<String> lost) {
        end(attempt, ResourceStatus.COMPLETED, lost, watermarkTo);
    }

    /** It could not be read, and is given up. @throws AttemptSuperseded if this attempt is over */
    public void fail(ResourceAttempt attempt, String why) {
        end(attempt, ResourceStatus.FAILED, Optional.of(why), Optional.empty());
    }

    /** Coupa does not serve it to this client. @throws AttemptSuperseded if this attempt is over */
    public void unavailable(ResourceAttempt attempt, String why) {
        end(attempt, ResourceStatus.UNAVAILABLE, Optional.of(why), Optional.empty());
    }

    private void note(ResourceAttempt attempt, long requests, Optional<String> cursor, Optional<String> failure) {
        int written = jdbc.sql(NOTE)
                .param("run", attempt.run())
                .param("resource", attempt.resource())
                .param("attempt", attempt.attempt())
                .param("requests", requests)
                .param("coverage", cursor.orElse(null))
                .param("failure", failure.orElse(null))
                .update();
        checkWritten(written, attempt);
    }

    private void end(
            ResourceAttempt attempt, ResourceStatus status, Optional<String> failure, Optional<Instant> watermarkTo) {
        int written = jdbc.sql(END)
                .param("run", attempt.run())
                .param("resource", attempt.resource())
                .param("attempt", attempt.attempt())
                .param("status", status.name())
                .param("failure", failure.orElse(null))
                .param("watermarkTo", Rows.timestamp(watermarkTo.orElse(null)))
                .update();
        checkWritten(written, attempt);
    }

    private static void checkWritten(int rows, ResourceAttempt attempt) {
        if (rows == 0) {
            throw new AttemptSuperseded(attempt);
        }
    }
}
