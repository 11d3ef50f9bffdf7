package io.tropicapp.coupa.activities.reconciliation;

import io.tropicapp.coupa.activities.onboarding.ChosenBefore;
import io.tropicapp.coupa.activities.onboarding.KeptState;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRequest;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What an onboarding whose workflow was lost starts from: its own last state, or its details if it had not begun. */
final class ResumedOnboarding {

    private ResumedOnboarding() {}

    static OnboardingRequest of(Connection connection) {
        return KeptState.of(connection)
                .map(OnboardingRequest::resumed)
                .orElseGet(
                        () -> OnboardingRequest.first(details(connection), Actor.ITSELF, ChosenBefore.of(connection)));
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
