package io.tropicapp.coupa.workflows.sync;

/** Why a sync runs. */
public enum SyncTrigger {
    /** Its hour has come. */
    SCHEDULE,
    /** Somebody asked for it. */
    REQUEST,
    /** The first full sync, or the one after new credentials. */
    ONBOARDING
}
