package io.tropicapp.coupa.activities.event;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import io.tropicapp.coupa.workflows.event.FeedRetention;
import io.tropicapp.coupa.workflows.subscription.Subscription;
import io.tropicapp.coupa.workflows.subscription.SubscriptionId;
import io.tropicapp.coupa.workflows.subscription.SubscriptionRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The processes that deliver and keep the feed, as their contracts have them. */
@Component
public class SubscriptionProcesses {

    private final Subscriptions subscriptions;
    private final WorkflowClient temporal;

    SubscriptionProcesses(Subscriptions subscriptions, WorkflowClient temporal) {
        this.subscriptions = subscriptions;
        this.temporal = temporal;
    }

    public List<SubscriptionRow> due() {
        return subscriptions.active();
    }

    /** Starts it, if it was lost. Joins the one that runs. */
    public void start(SubscriptionRow row) {
        var request = request(row);
        WorkflowClient.start(
                temporal.newWorkflowStub(Subscription.class, Subscription.startOptions(request))::deliver, request);
    }

    /** Starts what keeps the feed from growing without end, if it was lost. */
    public void startRetention() {
        WorkflowClient.start(temporal.newWorkflowStub(FeedRetention.class, FeedRetention.startOptions())::keepTidy);
    }

    /** Tells it that there is something new, and starts it if it is not there. */
    void tell(SubscriptionRow row) {
        var request = request(row);
        var subscription = temporal.newWorkflowStub(Subscription.class, Subscription.startOptions(request));
        var together = temporal.newSignalWithStartRequest();
        together.add(subscription::deliver, request);
        together.add(subscription::look, row.epoch());
        temporal.signalWithStart(together);
    }

    private static SubscriptionRequest request(SubscriptionRow row) {
        return SubscriptionRequest.of(new SubscriptionId(row.id()), row.organizationId());
    }
}
