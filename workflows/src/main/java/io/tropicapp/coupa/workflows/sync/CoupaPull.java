package io.tropicapp.coupa.workflows.sync;

import io.temporal.activity.ActivityInterface;

/** Reads one resource from Coupa into Postgres. */
@ActivityInterface(namePrefix = "CoupaPull_")
public interface CoupaPull {

    /**
     * Reads pages until there are no more, each stored together with the cursor behind it.
     *
     * <p>Safe to repeat: rows are upserted, and a later attempt goes on from the stored cursor. Heartbeats at least every few
     * seconds. Fails, to be tried again, while Coupa is down, slow or limiting; gives up with {@link PullOutcome.Failed} when
     * nothing has moved for longer than a run waits.
     */
    PullOutcome pull(Pull pull);
}
