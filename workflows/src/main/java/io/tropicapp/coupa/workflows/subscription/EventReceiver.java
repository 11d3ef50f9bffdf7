package io.tropicapp.coupa.workflows.subscription;

import io.temporal.activity.ActivityInterface;
import java.time.Duration;

/** Whoever has subscribed. What is sent and what came of it stands in rows; a repeated call may send an event once more. */
@ActivityInterface(namePrefix = "EventReceiver_")
public interface EventReceiver {

    /**
     * Sends what is next, in order, until there is no more, an attempt fails, or it has taken long.
     *
     * @param pause before the next attempt if this one fails, unless the receiver asks for a longer one
     */
    Delivery deliver(SubscriptionId to, Duration pause);

    /**
     * Sends nothing more until a person resumes it; tells so in the feed and in the audit log. Changes nothing if a person
     * has changed the subscription since.
     *
     * @param epoch of the delivery that is the cause
     */
    Delivery pause(SubscriptionId to, int epoch, PauseCause cause);

    /** Sends a test event, once. */
    TestDelivery test(SubscriptionId to);
}
