package io.tropicapp.coupa.workflows.requisition;

import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.temporal.Stubs;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;

/** See {@link Lookup}. */
public final class LookupWorkflow implements Lookup {

    @Override
    public LookupAnswer read(LookupRequest request) {
        Workflow.setCurrentDetails(LookupDetails.reading());
        var answer = answer(request);
        Workflow.setCurrentDetails(LookupDetails.of(answer));
        return answer;
    }

    private static LookupAnswer answer(LookupRequest request) {
        var coupa = Stubs.coupaWithin(
                CoupaLookup.class, TaskQueues.REQUISITION, "Read %s from Coupa".formatted(request.kind()), AT_MOST);
        try {
            return coupa.read(request);
        } catch (ActivityFailure e) {
            return new LookupAnswer.NotRead("Coupa did not answer in time. Try again in a minute.");
        }
    }
}
