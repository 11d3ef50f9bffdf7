package io.tropicapp.coupa.workflows.event;

import io.temporal.activity.ActivityInterface;

/** The events that need not be kept any more. */
@ActivityInterface(namePrefix = "OldEvents_")
public interface OldEvents {

    /**
     * Removes those that are older than is promised and that no active subscription waits for. Safe to repeat.
     *
     * @return how many
     */
    long remove();
}
