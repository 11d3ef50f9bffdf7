package io.tropicapp.coupa.workflows.temporal;

import io.temporal.workflow.Workflow;

/**
 * When to go on in a fresh run: thousands of processes sleep for weeks, and each wake-up replays all of a history. What goes
 * its usual way stays in one run; what is talked to often starts afresh now and then.
 */
public final class Histories {

    private static final long LONG = 120;

    private Histories() {}

    /** Whether the running process's own history has become long. */
    public static boolean isLong() {
        return Workflow.getInfo().getHistoryLength() > LONG;
    }
}
