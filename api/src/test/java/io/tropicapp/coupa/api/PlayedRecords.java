package io.tropicapp.coupa.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.connection.ConnectionChoices;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.ConnectionSnapshot;
import io.tropicapp.coupa.store.connection.ConnectionStanding;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.EndpointCheck;
import io.tropicapp.coupa.store.connection.EndpointChecks;
import io.tropicapp.coupa.store.connection.Holidays;
import io.tropicapp.coupa.store.connection.OnboardingStep;
import io.tropicapp.coupa.store.connection.ProcessState;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.workflows.onboarding.Happening;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRecords;
import io.tropicapp.coupa.workflows.onboarding.OnboardingSnapshot;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.onboarding.StepView;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes into the rows what a worker would write. */
final class PlayedRecords implements OnboardingRecords {

    private final RunningApi api;

    PlayedRecords(RunningApi api) {
        this.api = api;
    }

    @Override
    public void record(OnboardingSnapshot snapshot) {
        api.the(TransactionTemplate.class).executeWithoutResult(inOne -> write(snapshot));
    }

    private void write(OnboardingSnapshot snapshot) {
        var state = snapshot.state();
        var id = state.details().id().value();
        var now = Instant.now();
        if (api.the(Connections.class).record(row(snapshot), now)) {
            state.credential().ifPresent(used -> api.the(CredentialVault.class).activate(used.value(), state.scopes()));
            api.the(EndpointChecks.class)
                    .record(
                            id,
                            state.requisitionEndpoints().stream()
                                    .map(found -> new EndpointCheck(
                                            found.endpoint(),
                                            found.available(),
                                            found.httpStatus(),
                                            found.detail(),
                                            now))
                                    .toList());
        }
        snapshot.happenings().forEach(happening -> tell(state, happening));
    }

    private void tell(OnboardingState state, Happening happening) {
        var id = Optional.of(state.details().id().value());
        var key = Optional.of(state.details().id() + "/" + happening.key());
        var data = JsonMapper.shared().valueToTree(happening.data());
        api.the(EventFeed.class)
                .append(new NewEvent(
                        state.details().organizationId(),
                        id,
                        happening.type(),
                        1,
                        Optional.empty(),
                        data,
                        happening.at(),
                        key));
        api.the(AuditLog.class)
                .append(new NewAuditEntry(
                        id, happening.by().name(), happening.by().role(), happening.type(), data, happening.at(), key));
    }

    private static ConnectionSnapshot row(OnboardingSnapshot snapshot) {
        var state = snapshot.state();
        return new ConnectionSnapshot(
                state.details().id().value(),
                details(state.details()),
                new ConnectionStanding(
                        snapshot.stage().name(),
                        snapshot.health().name(),
                        snapshot.warnings(),
                        state.paused(),
                        state.requisitionsAvailable()
                                .map(available -> available ? "AVAILABLE" : "UNAVAILABLE")
                                .orElse("UNKNOWN")),
                choices(state),
                new ProcessState(json(state)),
                state.version(),
                snapshot.steps().stream().map(PlayedRecords::step).toList());
    }

    private static ConnectionDetails details(io.tropicapp.coupa.workflows.connection.ConnectionDetails details) {
        return new ConnectionDetails(
                details.organizationId(),
                details.organizationName(),
                details.instanceUrl(),
                URI.create(details.instanceUrl()).getAuthority(),
                details.environment().name(),
                details.implementationStartDate().orElse(null),
                details.goLiveDate().orElse(null),
                details.timeZone().getId(),
                Contacts.NONE,
                new Holidays(details.holidays().stream().sorted().toList()));
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
            return Payloads.json().writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
