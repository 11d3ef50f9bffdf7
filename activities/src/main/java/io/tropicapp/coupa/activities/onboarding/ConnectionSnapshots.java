package io.tropicapp.coupa.activities.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tropicapp.coupa.store.connection.ConnectionChoices;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.ConnectionSnapshot;
import io.tropicapp.coupa.store.connection.ConnectionStanding;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.Holidays;
import io.tropicapp.coupa.store.connection.OnboardingStep;
import io.tropicapp.coupa.store.connection.ProcessState;
import io.tropicapp.coupa.workflows.onboarding.OnboardingSnapshot;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.onboarding.StepView;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.net.URI;
import java.util.Locale;

/** Translates what an onboarding knows into rows. */
final class ConnectionSnapshots {

    private static final ObjectMapper JSON = Payloads.json();

    private ConnectionSnapshots() {}

    static ConnectionSnapshot of(OnboardingSnapshot snapshot) {
        var state = snapshot.state();
        return new ConnectionSnapshot(
                state.details().id().value(),
                details(state.details()),
                standing(snapshot),
                choices(state),
                new ProcessState(json(state)),
                state.version(),
                snapshot.steps().stream().map(ConnectionSnapshots::step).toList());
    }

    private static ConnectionDetails details(io.tropicapp.coupa.workflows.connection.ConnectionDetails details) {
        return new ConnectionDetails(
                details.organizationId(),
                details.organizationName(),
                details.instanceUrl(),
                URI.create(details.instanceUrl()).getAuthority().toLowerCase(Locale.ROOT),
                details.environment().name(),
                details.implementationStartDate().orElse(null),
                details.goLiveDate().orElse(null),
                details.timeZone().getId(),
                Contacts.NONE,
                new Holidays(details.holidays().stream().sorted().toList()));
    }

    private static ConnectionStanding standing(OnboardingSnapshot snapshot) {
        return new ConnectionStanding(
                snapshot.stage().name(),
                snapshot.health().name(),
                snapshot.warnings(),
                snapshot.state().paused(),
                snapshot.state()
                        .requisitionsAvailable()
                        .map(available -> available ? "AVAILABLE" : "UNAVAILABLE")
                        .orElse("UNKNOWN"));
    }

    private static ConnectionChoices choices(OnboardingState state) {
        return new ConnectionChoices(
                state.userSync().map(UserSyncOptions::includeExpenseUsers).orElse(null),
                state.userSync().map(options -> options.invitations().name()).orElse(null),
                state.userSync().flatMap(UserSyncOptions::invitationDate).orElse(null),
                state.supplierInstructions().orElse(null));
    }

    private static OnboardingStep step(StepView view) {
        var step = view.step();
        return new OnboardingStep(
                step.name().name(),
                step.status().name(),
                step.waitingFor().name(),
                step.since().orElse(null),
                step.dueBy().orElse(null),
                view.next(),
                step.note().orElse(null),
                view.actions());
    }

    private static String json(OnboardingState state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state of an onboarding cannot be written as JSON", e);
        }
    }
}
