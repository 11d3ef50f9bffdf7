package io.tropicapp.coupa.workflows.requisition;

import io.temporal.failure.ActivityFailure;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/** See {@link Lookup}. */
public final class LookupWorkflow implements Lookup {

    private final CoupaLookup coupa = Stubs.coupaWithin(CoupaLookup.class, TaskQueues.REQUISITION, AT_MOST);

    @Override
    public LookupAnswer read(LookupRequest request) {
        try {
            return coupa.read(request);
        } catch (ActivityFailure e) {
            return new LookupAnswer.NotRead("Coupa did not answer in time. Try again in a minute.");
        }
    }
}
