package io.tropicapp.coupa.workflows.onboarding;

/** How far a step is. */
public enum StepStatus {
    /** Waits for an earlier step. */
    PENDING,
    /** Somebody can act on it now. */
    OPEN,
    /** Asked of Coupa, which has not answered yet; or being done by the integration itself. */
    IN_PROGRESS,
    /** Turned down; it can still be granted. */
    DECLINED,
    DONE
}
