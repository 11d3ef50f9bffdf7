package io.tropicapp.coupa.workflows.temporal;

/** Task queues by kind of work, so that one organization's full sync never delays what a person waits for. */
public final class TaskQueues {

    /** Onboarding, and the short calls people wait for. */
    public static final String ONBOARDING = "coupa-onboarding";

    /** Requisitions: what people ask of Coupa. */
    public static final String REQUISITION = "coupa-requisition";

    /** Tasks of Tropic workflows: suppliers to come, contracts to be approved. */
    public static final String TASK = "coupa-task";

    /** What subscribers are sent, and the feed that it comes from: a slow receiver delays nothing else. */
    public static final String EVENTS = "coupa-events";

    /** Syncs and their records. */
    public static final String SYNC = "coupa-sync";

    /** Long reads from Coupa. */
    public static final String BULK = "coupa-bulk";

    private TaskQueues() {}
}
