package io.tropicapp.coupa.api.subscription;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.temporal.Addressee;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Temporal;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.api.temporal.Updates;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.workflows.subscription.Subscription;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import io.tropicapp.coupa.workflows.subscription.SubscriptionRequest;
import io.tropicapp.coupa.workflows.subscription.TestDelivery;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The processes that deliver, as their contract has them. */
@Component
class SubscriptionProcesses {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionProcesses.class);

    private final WorkflowClient workflows;
    private final Updates updates;
    private final Temporal temporal;

    SubscriptionProcesses(WorkflowClient workflows, Updates updates, Temporal temporal) {
        this.workflows = workflows;
        this.updates = updates;
        this.temporal = temporal;
    }

    /**
     * Tells the process that its subscription was changed, or starts it. The rows say the same, and workers look at them: if
     * it cannot be told now, it is told soon.
     */
    void tell(SubscriptionRow row, int epoch) {
        try {
            temporal.mustAnswer();
            tellNow(row, epoch);
        } catch (RuntimeException e) {
            LOG.warn("The process of subscription {} could not be told; a worker will", row.id(), e);
        }
    }

    private void tellNow(SubscriptionRow row, int epoch) {
        var request = request(row);
        var subscription = workflows.newWorkflowStub(Subscription.class, Subscription.startOptions(request));
        var together = workflows.newSignalWithStartRequest();
        together.add(subscription::deliver, request);
        together.add(subscription::look, epoch);
        workflows.signalWithStart(together);
    }

    /** @throws Problem 503 if nobody took it up, or it takes too long */
    TestDelivery test(SubscriptionRow row) {
        var whom = new Addressee<>(
                Subscription.class,
                Subscription.workflowId(new SubscriptionId(row.id())),
                () -> tellNow(row, row.epoch()),
                Map.of("subscriptionId", row.id()));
        var told = updates.tell(whom, Telling.asking(Subscription::test), late -> {});
        if (told instanceof Told.Done<TestDelivery> done) {
            return done.answer().orElseThrow();
        }
        throw Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "no-answer-yet",
                "No answer yet",
                "The test event is being sent, and the receiver has not answered in time. Look there, or try again.");
    }

    private static SubscriptionRequest request(SubscriptionRow row) {
        return SubscriptionRequest.of(new SubscriptionId(row.id()), row.organizationId());
    }
}
