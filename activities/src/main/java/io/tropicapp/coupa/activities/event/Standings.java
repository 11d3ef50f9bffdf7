package io.tropicapp.coupa.activities.event;

import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.workflows.subscription.Delivery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Subscriptions as their processes see them. */
final class Standings {

    private Standings() {}

    static Delivery of(SubscriptionRow row, Delivery.State state) {
        return new Delivery(
                state, row.epoch(), row.position(), row.failures(), row.failingSince(), row.nextAttemptAt());
    }

    /** The data of an event that has nothing more to say. */
    static JsonNode named(SubscriptionRow row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("subscriptionId", row.id().toString());
    }
}
