package io.tropicapp.coupa.workflows.sync;

import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import java.time.Instant;

/** What an operator reads of a timer in the Temporal UI: when the next sync starts, and how to hold it back. */
final class TimerDetails {

    private TimerDetails() {}

    static String paused(SyncRhythm rhythm) {
        return Notice.headed("Paused: no sync starts by itself")
                .says(
                        "What to do",
                        "To let syncs start again: `POST /v1/connections/%s/resume`, or the signal `resume`."
                                .formatted(rhythm.connection()))
                .toMarkdown();
    }

    static String waiting(SyncRhythm rhythm, Instant next) {
        return Notice.headed("Starts a sync every %d minutes: nobody has to do anything"
                        .formatted(rhythm.every().toMinutes()))
                .says("Next one", Moments.utc(next))
                .says("To have one at once", "`POST /v1/connections/%s/syncs`".formatted(rhythm.connection()))
                .says(
                        "To have none",
                        "`POST /v1/connections/%s/pause`, or the signal `pause`".formatted(rhythm.connection()))
                .toMarkdown();
    }

    static String syncing(SyncRhythm rhythm) {
        return Notice.headed("A sync runs: nobody has to do anything")
                .says("How far it is", "workflow `%s`".formatted(Sync.workflowId(rhythm.connection(), rhythm.scope())))
                .toMarkdown();
    }
}
