package io.tropicapp.coupa.workflows.onboarding;

/** Whether a connection can do its work. */
public enum Health {
    /** No credentials were accepted yet. */
    NOT_CONNECTED,
    HEALTHY,
    /** It works, but for a part that its warnings name. */
    DEGRADED,
    /** Coupa refuses the credentials: nothing is called until the Owner gives new ones. */
    NEEDS_CREDENTIALS
}
