package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.client.CoupaScopes;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.record.Filter;
import io.tropicapp.coupa.store.sync.SyncStatus;
import io.tropicapp.coupa.store.user.StoredUser;
import io.tropicapp.coupa.store.user.Users;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A worker, a Postgres, a Temporal and a Coupa, as they are in production but for their size. */
class OnboardingToSyncTest {

    private static final String CLIENT = SimulatorOptions.DEFAULT_CLIENT.id();
    private static final String SECRET = SimulatorOptions.DEFAULT_CLIENT.secret();

    private static final Set<String> SCOPES = SimulatorOptions.DEFAULT_CLIENT.scopes();

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;
    private Customer customer;

    @BeforeAll
    static void start() {
        coupa = Simulator.start(
                SimulatorOptions.defaults().withSize(300, 200, 60).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
        worker = world.worker(
                "coupa.budget.per-second=500",
                "coupa.budget.burst=500",
                "coupa.sync.patience=0s",
                "coupa.token.known-within=300ms");
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        coupa.close();
    }

    @BeforeEach
    void aNewCustomer() {
        coupa.faults().clear();
        customer = new Customer(world, worker, coupa.url());
    }

    @Test
    void afterOnboardingPostgresHoldsThePurchasingUsersOfCoupa() {
        customer.onboards(CLIENT, SECRET);

        assertThat(users())
                .isEqualTo(idsInCoupa(user -> user.path("purchasing-user").asBoolean(false)));
        assertThat(customer.lastRun().status()).isEqualTo(SyncStatus.COMPLETED);
        assertThat(customer.lastRun().resources()).allSatisfy(resource -> {
            assertThat(resource.failed()).isZero();
            assertThat(resource.progressDone()).isEqualTo(resource.progressTotal());
        });
    }

    @Test
    void aWrongSecretIsRefusedWithWhatToDo() {
        customer.begins();
        customer.isEnabled();

        assertThat(customer.connects(CLIENT, "not-the-secret"))
                .isInstanceOfSatisfying(ConnectVerdict.Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo("invalid-client");
                    assertThat(refused.reason())
                            .contains("Compare identifier and secret")
                            .doesNotContain("not-the-secret");
                });
    }

    @Test
    void changesComeOverWithTheNextSync() {
        customer.onboards(CLIENT, SECRET);
        long someone = users().iterator().next();
        coupa.life().deactivateUser(someone);

        customer.syncs(SyncMode.INCREMENTAL);

        assertThat(stored(someone).row().active()).isFalse();
        assertThat(customer.lastRun().resources())
                .allSatisfy(resource -> assertThat(resource.mode().name()).isEqualTo("INCREMENTAL"));
    }

    @Test
    void choosingExpenseUsersLaterBringsThemWithTheNextSyncAndTheOtherWayRound() {
        customer.onboards(CLIENT, SECRET);
        var purchasing = users();

        customer.chooses(true, InvitationTime.AFTER_REVIEW);
        customer.syncs(SyncMode.INCREMENTAL);
        assertThat(users())
                .isEqualTo(idsInCoupa(user -> user.path("purchasing-user").asBoolean(false)
                        || user.path("expense-user").asBoolean(false)))
                .hasSizeGreaterThan(purchasing.size());

        customer.chooses(false, InvitationTime.AFTER_REVIEW);
        customer.syncs(SyncMode.INCREMENTAL);
        assertThat(users()).isEqualTo(purchasing);
    }

    @Test
    void everyoneIsInvitedOnceWhenTheOwnerWantsThemInvitedAtOnce() {
        customer.begins();
        customer.isEnabled();
        customer.connects(CLIENT, SECRET);
        customer.chooses(false, InvitationTime.NOW);
        customer.goesLive();
        var invited = invitations();

        customer.syncs(SyncMode.FULL);

        assertThat(invited).isNotEmpty().doesNotHaveDuplicates();
        assertThat(invitations()).isEqualTo(invited);
    }

    @Test
    void oneResourceThatFailsLeavesTheOthersSynced() {
        customer.onboards(CLIENT, SECRET);
        coupa.faults().add(Fault.status("/api/suppliers", 500));

        var outcome = customer.syncs(SyncMode.INCREMENTAL);

        assertThat(outcome.pulls())
                .filteredOn(pull -> pull.resource() != Resource.SUPPLIERS)
                .allMatch(PullOutcome.Completed.class::isInstance);
        assertThat(customer.lastRun().status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(customer.lastRun().resources())
                .filteredOn(resource -> resource.resource().equals("SUPPLIERS"))
                .singleElement()
                .satisfies(resource -> assertThat(resource.failure().orElse("")).contains("Coupa answered 500"));

        coupa.faults().clear();
        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();
    }

    @Test
    void aRevokedSecretStopsEverythingUntilANewOneIsGiven() {
        customer.onboards(CLIENT, SECRET);
        coupa.oauth().revoke(CLIENT);
        try {
            customer.syncs(SyncMode.INCREMENTAL);
            Customer.eventually(() -> customer.connection().standing().health().equals("NEEDS_CREDENTIALS"));
            assertThat(customer.syncs(SyncMode.INCREMENTAL).skipped())
                    .hasValueSatisfying(why -> assertThat(why).contains("Owner"));
        } finally {
            coupa.oauth().restore(CLIENT);
        }

        customer.connects(CLIENT, SECRET);

        Customer.eventually(() -> customer.connection().standing().health().equals("HEALTHY"));
        Customer.eventually(() -> customer.lastRun().status() == SyncStatus.COMPLETED);
    }

    @Test
    void aForbiddenRequisitionEndpointOnlyMakesRequisitionsUnavailable() {
        coupa.faults().add(Fault.forbidden("/api/requisitions"));

        customer.onboards(CLIENT, SECRET);

        assertThat(customer.connection().standing().requisitions()).isEqualTo("UNAVAILABLE");
        assertThat(customer.connection().standing().health()).isEqualTo("DEGRADED");
        assertThat(customer.connection().standing().warnings())
                .anyMatch(warning -> warning.contains("api/requisitions"));
    }

    @Test
    void losingTheScopeForRequisitionsStopsNothingElse() {
        customer.onboards(CLIENT, SECRET);
        lose(CoupaScopes.REQUISITION_READ);
        try {
            assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();
            assertThat(customer.connection().standing().health()).isEqualTo("HEALTHY");
        } finally {
            coupa.oauth().allow(CLIENT, SCOPES);
        }
    }

    @Test
    void losingAScopeThatIsNeededStopsEverythingAndNamesThatOneAlone() {
        customer.onboards(CLIENT, SECRET);
        lose(CoupaScopes.CONTRACT_READ);
        try {
            customer.syncs(SyncMode.INCREMENTAL);
            Customer.eventually(() -> customer.connection().standing().health().equals("NEEDS_CREDENTIALS"));
            assertThat(customer.connection().standing().warnings().getFirst())
                    .contains("does not hold core.contract.read. Add it")
                    .doesNotContain("core.user.read");
        } finally {
            coupa.oauth().allow(CLIENT, SCOPES);
        }
    }

    /** Tokens keep their scopes, so they have to end. */
    private static void lose(String scope) {
        coupa.oauth()
                .allow(
                        CLIENT,
                        SCOPES.stream().filter(held -> !held.equals(scope)).collect(Collectors.toSet()));
        coupa.oauth().expireTokens();
    }

    private Set<Long> users() {
        return worker.getBean(Users.class).list(customer.id().value(), everything(), false).stream()
                .map(user -> user.row().coupaId())
                .collect(Collectors.toSet());
    }

    private StoredUser stored(long id) {
        return worker.getBean(Users.class).find(customer.id().value(), id).orElseThrow();
    }

    private List<String> invitations() {
        return worker
                .getBean(EventFeed.class)
                .after(customer.organization(), 0, List.of("user.invited"), 100_000)
                .stream()
                .filter(event ->
                        event.connectionId().equals(Optional.of(customer.id().value())))
                .map(event -> event.subject().orElseThrow())
                .toList();
    }

    private static Set<Long> idsInCoupa(Predicate<JsonNode> which) {
        return coupa.snapshot().users().stream()
                .filter(which)
                .map(user -> user.path("id").asLong())
                .collect(Collectors.toSet());
    }

    private static Filter everything() {
        return Filter.first(100_000);
    }
}
