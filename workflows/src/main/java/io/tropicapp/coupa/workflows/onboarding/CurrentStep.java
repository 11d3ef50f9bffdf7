package io.tropicapp.coupa.workflows.onboarding;

/** The step that everything waits for: where the onboarding stands, or the credentials if Coupa refuses those in use. */
final class CurrentStep {

    private CurrentStep() {}

    static StepView of(OnboardingSnapshot snapshot) {
        var name = snapshot.health() == Health.NEEDS_CREDENTIALS ? StepName.CONNECT : snapshot.stage();
        return snapshot.steps().stream()
                .filter(view -> view.step().name() == name)
                .findFirst()
                .orElseThrow();
    }
}
