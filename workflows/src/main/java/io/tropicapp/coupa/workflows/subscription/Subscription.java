package io.tropicapp.coupa.workflows.subscription;

import static io.temporal.api.enums.v1.WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING;
import static io.tropicapp.coupa.workflows.temporal.Quoted.quoted;

import io.temporal.client.WorkflowOptions;
import io.temporal.common.Priority;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.temporal.Summary;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;

/**
 * Sends the feed of an organization to one receiver: in order, each event at least once, and for as long as the subscription
 * exists. A receiver that fails is tried again with growing pauses for {@link #PATIENCE}; then the subscription is paused until
 * a person resumes it.
 */
@WorkflowInterface
public interface Subscription {

    /** How long a receiver may fail before it is sent nothing more. */
    Duration PATIENCE = Duration.ofDays(3);

    static String workflowId(SubscriptionId id) {
        return "events/" + id;
    }

    /** How to start it. Starting it while it runs joins it. */
    static WorkflowOptions startOptions(SubscriptionRequest request) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.EVENTS)
                .setWorkflowId(workflowId(request.id()))
                .setWorkflowIdConflictPolicy(WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .setStaticSummary(Summary.fitting(
                        "Sends the events of %s to a subscriber".formatted(quoted(request.organizationId()))))
                .setStaticDetails("""
                        Sends the feed of the organization to subscription `%s`: each event in order, at least once, for as long as \
                        the subscription exists. How far it is, and what fails, stands in the current details.""".formatted(request.id()))
                .setTypedSearchAttributes(SubscriptionVisibility.atStart(request))
                .setPriority(Priority.newBuilder()
                        .setFairnessKey(request.organizationId())
                        .build())
                .build();
    }

    @WorkflowMethod
    void deliver(SubscriptionRequest request);

    /**
     * There is something new: events, or the subscription itself. Late and repeated words do no harm.
     *
     * @param epoch of the subscription; a newer one than that of the last attempt ends the pause before the next
     */
    @SignalMethod(description = "Not for people: processes tell each other.")
    void look(int epoch);

    /** Sends a test event at once, whatever else is being delivered, and says what came of it. */
    @UpdateMethod
    TestDelivery test();
}
