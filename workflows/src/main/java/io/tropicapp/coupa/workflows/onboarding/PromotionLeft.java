package io.tropicapp.coupa.workflows.onboarding;

import java.util.Optional;

/** What is left when a plan was given up: nothing, unless it was carried out before. */
public record PromotionLeft(Optional<Promotion> promotion) {}
