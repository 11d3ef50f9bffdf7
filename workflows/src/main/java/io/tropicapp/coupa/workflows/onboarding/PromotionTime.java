package io.tropicapp.coupa.workflows.onboarding;

/** When a sandbox's settings become those of a production connection. */
public enum PromotionTime {
    NOW,
    /** At the beginning of that day, in the organization's time zone. */
    ON_GO_LIVE_DATE
}
