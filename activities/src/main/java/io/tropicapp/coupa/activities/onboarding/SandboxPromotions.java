package io.tropicapp.coupa.activities.onboarding;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRequest;
import io.tropicapp.coupa.workflows.onboarding.Promotion;
import io.tropicapp.coupa.workflows.onboarding.PromotionOrder;
import io.tropicapp.coupa.workflows.onboarding.PromotionOutcome;
import io.tropicapp.coupa.workflows.onboarding.Promotions;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps production connections with what was chosen on their sandboxes, and starts their onboardings. */
@Component
public class SandboxPromotions implements Promotions {

    private final Connections connections;
    private final RequisitionSettingsByConnection settings;
    private final TransactionTemplate transaction;
    private final WorkflowClient temporal;
    private final Clock clock;

    SandboxPromotions(
            Connections connections,
            RequisitionSettingsByConnection settings,
            TransactionTemplate transaction,
            WorkflowClient temporal,
            Clock clock) {
        this.connections = connections;
        this.settings = settings;
        this.transaction = transaction;
        this.temporal = temporal;
        this.clock = clock;
    }

    /** The row first, with all that is carried over: whoever finds it without a process starts the same one. */
    @Override
    public PromotionOutcome promote(PromotionOrder order) {
        var sandbox = connections.findById(order.sandbox().value()).orElseThrow();
        var production = Promotion.connectionId(order.sandbox(), order.plan().instanceUrl(), this::hasEnded);
        var kept = transaction.execute(inOne -> keep(production.value(), order, sandbox));
        if (!kept.id().equals(production.value())) {
            return new PromotionOutcome.AlreadyThere(new ConnectionId(kept.id()));
        }
        start(order, kept);
        return new PromotionOutcome.Promoted(production);
    }

    private boolean hasEnded(ConnectionId production) {
        return connections
                .findById(production.value())
                .filter(Connection::isDisconnected)
                .isPresent();
    }

    /** @throws ConnectionGone if the sandbox was disconnected, with which its process ends as well */
    private Connection keep(UUID id, PromotionOrder order, Connection sandbox) {
        if (connections.holdConnected(sandbox.id()).isEmpty()) {
            throw new ConnectionGone(sandbox.id());
        }
        var known = connections.findById(id);
        if (known.isPresent()) {
            return known.get();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kept = connections.open(
                Connection.of(id, details(order, sandbox.details()), ChosenBefore.of(order.choices()), now));
        var chosen = settings.of(sandbox.id());
        if (kept.id().equals(id) && !chosen.equals(RequisitionSettings.DEFAULT)) {
            settings.set(id, chosen);
        }
        return kept;
    }

    private void start(PromotionOrder order, Connection production) {
        if (production.processState() == null && !production.isDisconnected()) {
            var request =
                    OnboardingRequest.first(details(production), order.plan().by(), ChosenBefore.of(production));
            var onboarding = temporal.newWorkflowStub(Onboarding.class, Onboarding.startOptions(request.details()));
            WorkflowClient.start(onboarding::onboard, request);
        }
    }

    private static ConnectionDetails details(PromotionOrder order, ConnectionDetails sandbox) {
        var url = order.plan().instanceUrl();
        return new ConnectionDetails(
                sandbox.organizationId(),
                sandbox.organizationName(),
                url,
                URI.create(url).getAuthority().toLowerCase(Locale.ROOT),
                Environment.PRODUCTION.name(),
                sandbox.implementationStartDate(),
                order.plan().goLiveDate().orElse(null),
                sandbox.timeZone(),
                sandbox.contacts(),
                sandbox.holidays());
    }

    private static io.tropicapp.coupa.workflows.connection.ConnectionDetails details(Connection production) {
        var known = production.details();
        return new io.tropicapp.coupa.workflows.connection.ConnectionDetails(
                new ConnectionId(production.id()),
                known.organizationId(),
                known.organizationName(),
                known.instanceUrl(),
                Environment.PRODUCTION,
                Optional.ofNullable(known.implementationStartDate()),
                Optional.ofNullable(known.goLiveDate()),
                ZoneId.of(known.timeZone()),
                Set.copyOf(known.holidays().days()));
    }
}
