package io.tropicapp.coupa.workflows.subscription;

/** Why nothing is sent to a subscription. */
public enum PauseCause {
    /** A person wanted it. */
    REQUESTED,
    /** The receiver answered 410: it is gone for good. */
    GONE,
    /** Deliveries have failed for days. */
    UNREACHABLE
}
