package io.tropicapp.coupa.workflows.sync;

import io.temporal.activity.ActivityInterface;

/** The record of a sync run in Postgres. */
@ActivityInterface(namePrefix = "SyncRecords_")
public interface SyncRecords {

    /**
     * Takes the connection's one place for a running sync and says what to pull. Repeating it for the same workflow run finds
     * the same run; a place held by a run whose workflow is gone is taken over.
     */
    SyncBeginning begin(SyncRequest request);

    /** Says on the run that it takes longer than promised. */
    void runsLong(SyncRunId run);

    /**
     * Closes the run, gives its place back, tells it, and invites whom the Owner wants invited now. Repeating it changes nothing.
     *
     * @return what Coupa serves, compared with what the onboarding has recorded of it
     */
    Served finish(SyncRunId run, SyncOutcome outcome);
}
