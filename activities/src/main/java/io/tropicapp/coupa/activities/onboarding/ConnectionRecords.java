package io.tropicapp.coupa.activities.onboarding;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.EndpointCheck;
import io.tropicapp.coupa.store.connection.EndpointChecks;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.event.NewEvent;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.onboarding.Happening;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRecords;
import io.tropicapp.coupa.workflows.onboarding.OnboardingSnapshot;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import io.tropicapp.coupa.workflows.sync.Resource;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an onboarding knows into the connection's rows, its event feed and its audit log. */
@Component
public class ConnectionRecords implements OnboardingRecords {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connections connections;
    private final EndpointChecks endpoints;
    private final CredentialVault vault;
    private final Watermarks watermarks;
    private final EventFeed events;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WorkflowClient temporal;

    ConnectionRecords(
            Connections connections,
            EndpointChecks endpoints,
            CredentialVault vault,
            Watermarks watermarks,
            EventFeed events,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock,
            WorkflowClient temporal) {
        this.connections = connections;
        this.endpoints = endpoints;
        this.vault = vault;
        this.watermarks = watermarks;
        this.events = events;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.temporal = temporal;
    }

    @Override
    public void record(OnboardingSnapshot said) {
        var snapshot = StorableSnapshots.of(said);
        boolean usable = Boolean.TRUE.equals(transaction.execute(inOne -> {
            if (isDisconnected(snapshot)) {
                return true;
            }
            boolean written = write(snapshot);
            snapshot.happenings().forEach(happening -> tell(snapshot.state(), happening));
            return written;
        }));
        if (!usable) {
            snapshot.state().credential().ifPresent(lost -> askForNewCredentials(snapshot.state(), lost));
        }
    }

    /** An onboarding that has not heard of it yet has nothing to say any more. */
    private boolean isDisconnected(OnboardingSnapshot snapshot) {
        return connections
                .findById(snapshot.state().details().id().value())
                .filter(Connection::isDisconnected)
                .isPresent();
    }

    /** The secret is gone: it was replaced meanwhile, or the rows were restored from before it was given. */
    private void askForNewCredentials(OnboardingState state, CredentialRef lost) {
        temporal.newWorkflowStub(
                        Onboarding.class, Onboarding.workflowId(state.details().id()))
                .credentialsRefused(
                        lost, "The credentials in use are not there any more: the Owner must give new ones.");
    }

    /** Whether the credential in use, if there is one, can be used. */
    private boolean write(OnboardingSnapshot snapshot) {
        var state = snapshot.state();
        var id = state.details().id().value();
        var before = connections.findById(id);
        if (!connections.record(ConnectionSnapshots.of(snapshot), clock.instant())) {
            return true;
        }
        recordEndpoints(id, state);
        readUsersAgainIfChosenAnew(before, state);
        return state.needsCredentials()
                || state.credential()
                        .map(credential -> vault.activate(credential.value(), state.scopes()))
                        .orElse(true);
    }

    private void recordEndpoints(UUID connection, OnboardingState state) {
        if (!state.requisitionEndpoints().isEmpty()) {
            var now = clock.instant();
            endpoints.record(
                    connection,
                    state.requisitionEndpoints().stream()
                            .map(found -> new EndpointCheck(
                                    found.endpoint(), found.available(), found.httpStatus(), found.detail(), now))
                            .toList());
        }
    }

    /** Whoever comes in or leaves by another choice may not have changed in Coupa, so changes alone would not find them. */
    private void readUsersAgainIfChosenAnew(Optional<Connection> before, OnboardingState state) {
        var chosenBefore = before.map(connection -> connection.choices().includeExpenseUsers());
        var chosenNow = state.userSync().map(UserSyncOptions::includeExpenseUsers);
        if (chosenBefore.isPresent() && chosenNow.isPresent() && !chosenBefore.equals(chosenNow)) {
            watermarks.clear(state.details().id().value(), Resource.USERS.name());
        }
    }

    private void tell(OnboardingState state, Happening happening) {
        var connection = Optional.of(state.details().id().value());
        var key = state.details().id() + "/" + happening.key();
        var data = JSON.valueToTree(happening.data());
        events.append(new NewEvent(
                state.details().organizationId(),
                connection,
                happening.type(),
                1,
                Optional.of(state.details().id().toString()),
                data,
                happening.at(),
                Optional.of(key)));
        audit.append(new NewAuditEntry(
                connection,
                happening.by().name(),
                happening.by().role(),
                happening.type(),
                data,
                happening.at(),
                Optional.of(key)));
    }
}
