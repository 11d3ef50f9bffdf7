package io.tropicapp.coupa.workflows.onboarding;

import java.util.List;

/** What is written to Postgres in one transaction: the state, how people see it, and what has happened since. */
public record OnboardingSnapshot(
        OnboardingState state,
        StepName stage,
        Health health,
        List<StepView> steps,
        List<String> warnings,
        List<Happening> happenings) {}
