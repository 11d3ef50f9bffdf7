package io.tropicapp.coupa.store.standing;

/**
 * The open processes of a kind that are in a status.
 *
 * @param kind {@code requisition}, {@code contract_approval} or {@code supplier_onboarding}
 * @param needAttention how many of them somebody should look at, because what they wait for is not how they usually go on
 */
public record ProcessFigure(String kind, String status, long number, long needAttention) {}
