package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import java.util.Optional;

/**
 * What an onboarding starts from.
 *
 * @param resumeFrom the state to go on from: of the run before, or as Postgres kept it
 */
public record OnboardingRequest(ConnectionDetails details, Actor by, Optional<OnboardingState> resumeFrom) {

    public static OnboardingRequest first(ConnectionDetails details, Actor by) {
        return new OnboardingRequest(details, by, Optional.empty());
    }

    public static OnboardingRequest resumed(OnboardingState state) {
        return new OnboardingRequest(state.details(), Actor.ITSELF, Optional.of(state));
    }
}
