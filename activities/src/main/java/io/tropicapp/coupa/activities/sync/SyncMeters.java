package io.tropicapp.coupa.activities.sync;

import io.micrometer.core.instrument.MeterRegistry;
import io.tropicapp.coupa.store.sync.PageProgress;
import io.tropicapp.coupa.store.sync.SyncRun;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Measures what syncs do: {@code coupa.sync.run} and {@code coupa.sync.rows}. */
@Component
class SyncMeters {

    private final MeterRegistry meters;

    SyncMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A run has ended, and its record says so. */
    void ended(SyncRun run) {
        run.finishedAt()
                .ifPresent(end -> meters.timer(
                                "coupa.sync.run",
                                "mode",
                                run.mode().name(),
                                "scope",
                                run.scope().name(),
                                "status",
                                run.status().name())
                        .record(Duration.between(run.startedAt().orElse(run.requestedAt()), end)));
    }

    /** Rows of this resource are kept, once the transaction that keeps them is through. */
    void kept(String resource, PageProgress page) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(resource, "inserted", page.inserted());
                count(resource, "updated", page.updated());
                count(resource, "unchanged", page.unchanged());
                count(resource, "failed", page.failed());
            }
        });
    }

    private void count(String resource, String effect, long rows) {
        meters.counter("coupa.sync.rows", "resource", resource, "effect", effect)
                .increment((double) rows);
    }
}
