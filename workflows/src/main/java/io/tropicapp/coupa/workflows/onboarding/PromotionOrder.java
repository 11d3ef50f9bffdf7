package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionId;

/**
 * What to carry over, and where to.
 *
 * @param production the id to make the production connection with; if that one has ended, the one after it
 */
public record PromotionOrder(ConnectionId sandbox, ConnectionId production, Promotion plan, CarriedOver choices) {}
