package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaRecord;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.store.record.UpsertCounts;
import io.tropicapp.coupa.store.sync.PageProgress;
import io.tropicapp.coupa.store.sync.ResourceAttempt;
import io.tropicapp.coupa.store.sync.SyncProgress;
import io.tropicapp.coupa.store.sync.SyncResource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** One attempt at one resource: stores pages together with the cursor behind them. */
final class PullAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(PullAttempt.class);

    private final ResourceAttempt attempt;
    private final SyncProgress progress;
    private final TransactionTemplate transaction;
    private final SyncMeters meters;
    private final Runnable heartbeat;
    private final LostRows lost;
    private LongSupplier requests = () -> 0;
    private long rows;
    private long requestsTold;

    PullAttempt(
            UUID run,
            SyncResource begun,
            SyncProgress progress,
            TransactionTemplate transaction,
            SyncMeters meters,
            Runnable heartbeat) {
        this.attempt = new ResourceAttempt(run, begun.resource(), begun.attempts());
        this.progress = progress;
        this.transaction = transaction;
        this.meters = meters;
        this.heartbeat = heartbeat;
        this.rows = begun.readCount();
        this.lost = new LostRows(begun.failed());
    }

    /** @param from the cursor of an earlier attempt */
    void reads(CoupaClient coupa, Optional<PullCursor> from) {
        requests = coupa::requests;
        from.flatMap(PullCursor::lost).ifPresent(lost::named);
    }

    /** How many rows this and earlier attempts have read. */
    long rows() {
        return rows;
    }

    /** Before the first page, so that a later attempt need not find it out again. */
    void begin(PullCursor cursor) {
        progress.keep(attempt, cursor.asText());
    }

    <T extends CoupaRecord> void store(PullSource<T> source, Page<T> page, PullCursor behind) {
        rows += page.size();
        try {
            transaction.executeWithoutResult(together -> advance(page, source.write(page), page.unreadable(), behind));
        } catch (DataAccessException | ArithmeticException e) {
            if (!OddRows.areWhy(e)) {
                throw e;
            }
            storeApart(source, page, behind);
        }
        heartbeat.run();
    }

    private <T extends CoupaRecord> void storeApart(PullSource<T> source, Page<T> page, PullCursor behind) {
        transaction.executeWithoutResult(together -> {
            var written = OddRows.apart(source, page.rows(), together);
            var left = Stream.concat(page.unreadable().stream(), written.left().stream())
                    .toList();
            advance(page, written.counts(), left, behind);
        });
    }

    private void advance(Page<?> page, UpsertCounts counts, List<Page.UnreadableRow> left, PullCursor behind) {
        leaveOut(left);
        advance(counted(page, counts, left.size(), behind));
    }

    private void advance(PageProgress page) {
        progress.advance(attempt, page);
        meters.kept(attempt.resource(), page);
    }

    private void leaveOut(List<Page.UnreadableRow> left) {
        left.forEach(row -> LOG.warn(
                "A row of {} is left out: id {}, {}",
                attempt.resource(),
                row.id().map(String::valueOf).orElse("unknown"),
                row.why()));
        lost.add(left);
    }

    /** Of what is followed: so many were read, so many of them were news, and some could not be read or kept. */
    void followed(long read, long changed, List<Page.UnreadableRow> left) {
        rows += read;
        leaveOut(left);
        transaction.executeWithoutResult(together -> advance(new PageProgress(
                read,
                0,
                changed,
                Math.max(0, read - changed - left.size()),
                left.size(),
                requestsSinceLastTime(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        heartbeat.run();
    }

    /** Another attempt follows. */
    void failing(String why) {
        countRest();
        progress.failing(attempt, why);
    }

    void fail(String why) {
        countRest();
        progress.fail(attempt, why);
    }

    void unavailable(String why) {
        countRest();
        progress.unavailable(attempt, why);
    }

    void finish(Optional<Instant> watermark) {
        countRest();
        progress.finish(attempt, watermark, lost.inWords());
    }

    private void countRest() {
        progress.requested(attempt, requestsSinceLastTime());
    }

    private PageProgress counted(Page<?> page, UpsertCounts counts, int left, PullCursor behind) {
        return new PageProgress(
                page.size(),
                counts.inserted(),
                counts.updated(),
                counts.unchanged(),
                left,
                requestsSinceLastTime(),
                Optional.of(rows),
                behind.coverage().map(coverage -> ExpectedRows.of(rows, coverage)),
                Optional.of(behind.losing(lost.ids()).asText()));
    }

    private long requestsSinceLastTime() {
        long all = requests.getAsLong();
        long more = all - requestsTold;
        requestsTold = all;
        return more;
    }
}
