package io.tropicapp.coupa.store.standing;

/**
 * How deliveries of events go.
 *
 * @param failing active ones whose last delivery failed
 * @param oldestUndeliveredSeconds since when the oldest event waits that an active one has asked for and was not sent; 0 if
 *     there is none
 */
public record SubscriptionFigures(long active, long paused, long failing, double oldestUndeliveredSeconds) {}
