package io.tropicapp.coupa.activities.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ProcessState;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.util.Optional;

/** The state that the onboarding of a connection has recorded last. */
public final class KeptState {

    private KeptState() {}

    /** Empty if it has not recorded anything yet. */
    public static Optional<OnboardingState> of(Connection connection) {
        return Optional.ofNullable(connection.processState()).map(KeptState::read);
    }

    private static OnboardingState read(ProcessState state) {
        try {
            return Payloads.json().readValue(state.json(), OnboardingState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The kept state of an onboarding cannot be read", e);
        }
    }
}
