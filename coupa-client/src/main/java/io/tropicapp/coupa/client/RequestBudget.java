package io.tropicapp.coupa.client;

import java.time.Duration;

/**
 * The requests that a Coupa instance can take: 25 a second with a burst of 20 (Compass, Exception Handling and Error Codes).
 * Shared by all who call the same instance.
 */
public interface RequestBudget {

    /** Who waits for a call. */
    enum Priority {
        /** A person: a part of the budget is kept for these. */
        INTERACTIVE,
        /** Nobody in particular. */
        BULK
    }

    /**
     * Returns when the next request may be sent.
     *
     * @throws CoupaException.Throttled instead, if Coupa has asked for a pause that is too long to wait for
     */
    void acquire(Priority priority) throws InterruptedException;

    /** Coupa answered 429: nobody sends anything for so long. */
    void throttled(Duration pause);
}
