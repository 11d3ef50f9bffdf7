package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import java.util.Optional;

/**
 * What an onboarding starts from.
 *
 * @param resumeFrom the state to go on from: of the run before, or as Postgres kept it
 * @param carriedOver what a new one need not ask for any more, since it was chosen on the sandbox
 */
public record OnboardingRequest(
        ConnectionDetails details, Actor by, Optional<OnboardingState> resumeFrom, Optional<CarriedOver> carriedOver) {

    public static OnboardingRequest first(ConnectionDetails details, Actor by) {
        return new OnboardingRequest(details, by, Optional.empty(), Optional.empty());
    }

    /** A new one, for which something was chosen before. */
    public static OnboardingRequest first(ConnectionDetails details, Actor by, CarriedOver chosen) {
        return new OnboardingRequest(details, by, Optional.empty(), Optional.of(chosen));
    }

    public static OnboardingRequest resumed(OnboardingState state) {
        return new OnboardingRequest(state.details(), Actor.ITSELF, Optional.of(state), Optional.empty());
    }
}
