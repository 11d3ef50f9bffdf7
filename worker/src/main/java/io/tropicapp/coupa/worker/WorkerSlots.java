package io.tropicapp.coupa.worker;

import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many activities of each task queue a worker runs at once. Properties {@code coupa.worker.slots.*}; docs/workers.md says
 * what they follow from.
 *
 * @param onboarding credentials, probes and records, for which people wait
 * @param requisition creations and look-ups, for which people wait
 * @param task supplier onboarding tasks and contract approvals
 * @param events deliveries: receivers may be slow, and hold nothing else here
 * @param sync records of syncs, each a short transaction
 * @param bulk pulls: each holds several requests to Coupa and a page of rows in memory
 */
@ConfigurationProperties("coupa.worker.slots")
record WorkerSlots(
        @DefaultValue("40") int onboarding,
        @DefaultValue("40") int requisition,
        @DefaultValue("40") int task,
        @DefaultValue("60") int events,
        @DefaultValue("20") int sync,
        @DefaultValue("40") int bulk) {

    /** @throws IllegalArgumentException for a queue that no worker hosts */
    int of(String taskQueue) {
        return switch (taskQueue) {
            case TaskQueues.ONBOARDING -> onboarding;
            case TaskQueues.REQUISITION -> requisition;
            case TaskQueues.TASK -> task;
            case TaskQueues.EVENTS -> events;
            case TaskQueues.SYNC -> sync;
            case TaskQueues.BULK -> bulk;
            default -> throw new IllegalArgumentException("Nobody works on " + taskQueue);
        };
    }
}
