package io.tropicapp.coupa.store.budget;

/**
 * What a Coupa instance can take. Coupa's own are 25 a second with a burst of 20 ("The Coupa Core API", querying options).
 *
 * @param ratePerSecond requests a second in the long run
 * @param burst requests at once after a pause; never more than this are saved up
 * @param reserve of the burst, so many are kept for calls that a person waits for
 */
public record BudgetLimits(double ratePerSecond, double burst, double reserve) {

    public BudgetLimits {
        if (!(ratePerSecond > 0)) {
            throw new IllegalArgumentException("ratePerSecond must be more than 0, not " + ratePerSecond);
        }
        if (!(reserve >= 0 && burst >= reserve + 1)) {
            throw new IllegalArgumentException(
                    "burst must be at least one more than the reserve, not %s with a reserve of %s"
                            .formatted(burst, reserve));
        }
    }
}
