package io.tropicapp.coupa.workflows.onboarding;

/** How far a promotion is. */
public enum PromotionStatus {
    PLANNED,
    /** There is a production connection that began with the sandbox's settings. */
    DONE,
    /** The organization had a connection to that instance already: nothing was carried over. */
    CONFLICT
}
