package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.activities.disconnection.EndsWithConnection;
import io.tropicapp.coupa.activities.disconnection.ProcessEnds;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.store.sync.SyncScope;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The syncs of a connection that run. Their rows are closed first: what still reads cannot write any more, and ends at its next page. */
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
        return active(connection).size();
    }

    /** One whose process was not reached before a crash skips at its beginning, or is found by its row to have lost its place. */
    @Override
    public void end(Connection connection, String reason, Runnable alive) {
        for (var run : active(connection)) {
            run.workflowId().ifPresent(id -> ends.cancel(id, reason, alive));
            runs.abandon(run.id(), reason);
        }
    }

    private List<SyncRun> active(Connection connection) {
        return Arrays.stream(SyncScope.values())
                .flatMap(scope -> runs.active(connection.id(), scope).stream())
                .toList();
    }
}
