package io.tropicapp.coupa.workflows.onboarding;

/** The stages of onboarding, in order. All but {@link #SUPPORT_ACCESS}, which runs beside the rest, wait for the one before. */
public enum StepName {
    /** Given when the connection is created. */
    INSTANCE_DETAILS,
    /** The customer allows Tropic to submit Coupa support tickets. Never blocks going live; only warns. */
    SUPPORT_ACCESS,
    /** Coupa's App Marketplace team enables the API: usually 3 to 5 business days. */
    API_ENABLEMENT,
    /** The Owner gives domain, client id and secret, and Coupa accepts them. */
    CONNECT,
    /** The Owner chooses which users come over and when they are invited. */
    USER_SYNC,
    /** The Owner gives default instructions for supplier onboarding tasks. */
    SUPPLIER_DEFAULTS,
    /** Everything is read once. */
    FULL_SYNC,
    /** Synced every hour from here on. */
    LIVE
}
