package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.store.record.UpsertCounts;
import io.tropicapp.coupa.store.sync.PageProgress;
import io.tropicapp.coupa.store.sync.ResourceAttempt;
import io.tropicapp.coupa.store.sync.SyncProgress;
import io.tropicapp.coupa.store.sync.SyncResource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One attempt at one resource: stores pages together with the cursor behind them. */
final class PullAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(PullAttempt.class);

    private final ResourceAttempt attempt;
    private final SyncProgress progress;
    private final TransactionTemplate transaction;
    private final CoupaClient coupa;
    private final Runnable heartbeat;
    private long rows;
    private long requestsTold;

    PullAttempt(
            UUID run,
            SyncResource begun,
            SyncProgress progress,
            TransactionTemplate transaction,
            CoupaClient coupa,
            Runnable heartbeat) {
        this.attempt = new ResourceAttempt(run, begun.resource(), begun.attempts());
        this.progress = progress;
        this.transaction = transaction;
        this.coupa = coupa;
        this.heartbeat = heartbeat;
        this.rows = begun.readCount();
    }

    ResourceAttempt id() {
        return attempt;
    }

    /** How many rows this and earlier attempts have read. */
    long rows() {
        return rows;
    }

    <T extends CoupaRecord> void store(PullSource<T> source, Page<T> page, PullCursor behind) {
        page.unreadable()
                .forEach(row -> LOG.warn(
                        "A row of {} could not be read: id {}, {}",
                        attempt.resource(),
                        row.id().map(String::valueOf).orElse("unknown"),
                        row.why()));
        rows += page.size();
        transaction.executeWithoutResult(
                together -> progress.advance(attempt, counted(page, source.write(page), behind)));
        heartbeat.run();
    }

    private PageProgress counted(Page<?> page, UpsertCounts counts, PullCursor behind) {
        return new PageProgress(
                page.size(),
                counts.inserted(),
                counts.updated(),
                counts.unchanged(),
                page.unreadable().size(),
                requestsSinceLastTime(),
                Optional.of(rows),
                behind.coverage().map(coverage -> ExpectedRows.of(rows, coverage)),
                Optional.of(behind.asText()));
    }

    private long requestsSinceLastTime() {
        long all = coupa.requests();
        long more = all - requestsTold;
        requestsTold = all;
        return more;
    }
}
