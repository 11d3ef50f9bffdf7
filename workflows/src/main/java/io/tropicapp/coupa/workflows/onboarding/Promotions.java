package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.activity.ActivityInterface;

/** Makes production connections of sandboxes' settings. */
@ActivityInterface(namePrefix = "Promotions_")
public interface Promotions {

    /**
     * Keeps the production connection and starts its onboarding. Carries over who the organization is, whom to turn to, time zone,
     * holidays, what the Owner has chosen, and the settings for requisitions; never credentials, and nothing that was read from Coupa.
     *
     * <p>Safe to repeat: it is made once.
     */
    PromotionOutcome promote(PromotionOrder order);
}
