package io.tropicapp.coupa.api.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionChoices;
import io.tropicapp.coupa.store.connection.ProcessState;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.CarriedOver;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRequest;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What the workflow of a connection starts from: its own last state, or the details alone if it has not begun. */
final class Beginning {

    private Beginning() {}

    static OnboardingRequest of(Connection connection, Actor by) {
        return Optional.ofNullable(connection.processState())
                .map(state -> OnboardingRequest.resumed(read(state)))
                .orElseGet(() -> OnboardingRequest.first(details(connection), by, chosenBefore(connection.choices())));
    }

    /** Of a production connection that was made of a sandbox. */
    private static CarriedOver chosenBefore(ConnectionChoices chosen) {
        var users = chosen.includeExpenseUsers() == null || chosen.invitationsWhen() == null
                ? Optional.<UserSyncOptions>empty()
                : Optional.of(new UserSyncOptions(
                        chosen.includeExpenseUsers(),
                        InvitationTime.valueOf(chosen.invitationsWhen()),
                        Optional.ofNullable(chosen.invitationsDate())));
        return new CarriedOver(users, Optional.ofNullable(chosen.supplierInstructions()));
    }

    private static OnboardingState read(ProcessState state) {
        try {
            return Payloads.json().readValue(state.json(), OnboardingState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The kept state of an onboarding cannot be read", e);
        }
    }

    private static ConnectionDetails details(Connection connection) {
        var known = connection.details();
        return new ConnectionDetails(
                new ConnectionId(connection.id()),
                known.organizationId(),
                known.organizationName(),
                known.instanceUrl(),
                Environment.valueOf(known.environment()),
                Optional.ofNullable(known.implementationStartDate()),
                Optional.ofNullable(known.goLiveDate()),
                ZoneId.of(known.timeZone()),
                Set.copyOf(known.holidays().days()));
    }
}
