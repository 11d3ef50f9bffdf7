package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.activities.disconnection.EndsWithConnection;
import io.tropicapp.coupa.activities.disconnection.ProcessEnds;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.SyncRuns;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The syncs of a connection that run. Their rows were closed when it was disconnected: what still reads cannot write any more, and
 * ends at its next page.
 */
@Component
class RunningSyncs implements EndsWithConnection {

    private final SyncRuns runs;
    private final ProcessEnds ends;

    RunningSyncs(SyncRuns runs, ProcessEnds ends) {
        this.runs = runs;
        this.ends = ends;
    }

    @Override
    public String kind() {
        return "syncs";
    }

    @Override
    public int open(Connection connection) {
        return (int) workflowIds(connection).filter(ends::isOpen).count();
    }

    /** One whose process was not reached before a crash skips at its beginning, or is found by its row to have lost its place. */
    @Override
    public void end(Connection connection, String reason, Runnable alive) {
        workflowIds(connection).filter(ends::isOpen).forEach(id -> ends.cancel(id, reason, alive));
        runs.abandonAll(connection.id(), reason);
    }

    /** Of the newest ones: at most one of each scope runs. */
    private Stream<String> workflowIds(Connection connection) {
        return runs.list(connection.id(), Optional.empty(), 20).stream()
                .flatMap(run -> run.workflowId().stream())
                .distinct();
    }
}
