package io.tropicapp.coupa.api;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRequest;
import io.tropicapp.coupa.workflows.onboarding.Promotion;
import io.tropicapp.coupa.workflows.onboarding.PromotionOrder;
import io.tropicapp.coupa.workflows.onboarding.PromotionOutcome;
import io.tropicapp.coupa.workflows.onboarding.Promotions;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Keeps the production connection and starts its onboarding, as a worker would. */
final class PlayedPromotions implements Promotions {

    private final RunningApi api;

    PlayedPromotions(RunningApi api) {
        this.api = api;
    }

    @Override
    public PromotionOutcome promote(PromotionOrder order) {
        var connections = api.the(Connections.class);
        var sandbox =
                connections.findById(order.sandbox().value()).orElseThrow().details();
        var url = order.plan().instanceUrl();
        var production = Promotion.connectionId(
                order.sandbox(),
                url,
                id -> connections
                        .findById(id.value())
                        .filter(Connection::isDisconnected)
                        .isPresent());
        var kept = connections.open(Connection.of(
                production.value(),
                new ConnectionDetails(
                        sandbox.organizationId(),
                        sandbox.organizationName(),
                        url,
                        URI.create(url).getAuthority(),
                        "PRODUCTION",
                        sandbox.implementationStartDate(),
                        order.plan().goLiveDate().orElse(null),
                        sandbox.timeZone(),
                        sandbox.contacts(),
                        sandbox.holidays()),
                Instant.now().truncatedTo(ChronoUnit.MICROS)));
        if (!kept.id().equals(production.value())) {
            return new PromotionOutcome.AlreadyThere(new ConnectionId(kept.id()));
        }
        begin(production, order, kept.details());
        return new PromotionOutcome.Promoted(production);
    }

    private static void begin(ConnectionId production, PromotionOrder order, ConnectionDetails known) {
        var details = new io.tropicapp.coupa.workflows.connection.ConnectionDetails(
                production,
                known.organizationId(),
                known.organizationName(),
                known.instanceUrl(),
                Environment.PRODUCTION,
                Optional.ofNullable(known.implementationStartDate()),
                order.plan().goLiveDate(),
                ZoneId.of(known.timeZone()),
                Set.copyOf(known.holidays().days()));
        var onboarding = TestWorld.temporal().newWorkflowStub(Onboarding.class, Onboarding.startOptions(details));
        WorkflowClient.start(
                onboarding::onboard,
                OnboardingRequest.first(details, order.plan().by(), order.choices()));
    }
}
