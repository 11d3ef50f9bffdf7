package io.tropicapp.coupa.workflows.subscription;

import java.util.Optional;

/**
 * Which subscription to deliver to.
 *
 * @param goOn where an earlier run of the same process has come to
 */
public record SubscriptionRequest(SubscriptionId id, String organizationId, Optional<GoOn> goOn) {

    public static SubscriptionRequest of(SubscriptionId id, String organizationId) {
        return new SubscriptionRequest(id, organizationId, Optional.empty());
    }

    /**
     * Where a process has come to.
     *
     * @param news whether it was told that there is more to deliver
     * @param changed whether a person has changed something since
     */
    public record GoOn(Delivery last, boolean news, boolean changed) {}
}
