package io.tropicapp.coupa.worker;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.ConnectCommand;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.OnboardingRequest;
import io.tropicapp.coupa.workflows.onboarding.ReportedStatus;
import io.tropicapp.coupa.workflows.onboarding.StepReport;
import io.tropicapp.coupa.workflows.onboarding.SupplierDefaultsCommand;
import io.tropicapp.coupa.workflows.onboarding.UserSyncCommand;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** A customer who goes through onboarding, and asks for syncs. */
final class Customer {

    static final Actor OWNER = new Actor("omar", "owner");

    private final WorkflowClient temporal;
    private final Supplier<? extends ApplicationContext> context;
    private final String coupaUrl;
    private final ConnectionId id = new ConnectionId(UUID.randomUUID());

    Customer(World world, ApplicationContext context, String coupaUrl) {
        this(world, () -> context, coupaUrl);
    }

    /** One whose worker is replaced meanwhile. */
    Customer(World world, Supplier<? extends ApplicationContext> context, String coupaUrl) {
        this.temporal = world.temporal();
        this.context = context;
        this.coupaUrl = coupaUrl;
    }

    ConnectionId id() {
        return id;
    }

    /** One of its own, since an organization connects an instance once. */
    String organization() {
        return "acme-" + id;
    }

    void begins() {
        WorkflowClient.start(
                temporal.newWorkflowStub(Onboarding.class, Onboarding.startOptions(details()))::onboard,
                OnboardingRequest.first(details(), OWNER));
        eventually(this::isKnown);
    }

    boolean isKnown() {
        return connections().findById(id.value()).isPresent();
    }

    ConnectVerdict connects(String clientId, String secret) {
        var vault = context.get().getBean(CredentialVault.class);
        var sealed = vault.seal(id.value(), URI.create(coupaUrl).getAuthority(), clientId, secret, "omar");
        return told(() -> onboarding().connect(new ConnectCommand(new CredentialRef(sealed), OWNER)));
    }

    /** A process that is just starting afresh is told once more, as the API does. */
    private static <R> R told(Supplier<R> update) {
        try {
            return update.get();
        } catch (WorkflowNotFoundException e) {
            return update.get();
        }
    }

    void isEnabled() {
        onboarding().reportApiEnablement(new StepReport(ReportedStatus.APPROVED, Optional.empty(), OWNER));
    }

    void chooses(boolean expenseUsersToo, InvitationTime invitations) {
        onboarding()
                .chooseUserSync(new UserSyncCommand(
                        new UserSyncOptions(expenseUsersToo, invitations, Optional.empty()), OWNER));
    }

    void goesLive() {
        setsSupplierDefaults();
        isLive();
    }

    /** From the first details to live. */
    void onboards(String clientId, String secret) {
        begins();
        isEnabled();
        var unused = connects(clientId, secret);
        chooses(false, InvitationTime.AFTER_REVIEW);
        goesLive();
    }

    /** From the first details to where nobody has to do anything any more, with the simulator's own client. */
    void beginsFullSync() {
        begins();
        isEnabled();
        var client = SimulatorOptions.DEFAULT_CLIENT;
        var unused = connects(client.id(), client.secret());
        chooses(false, InvitationTime.AFTER_REVIEW);
        setsSupplierDefaults();
        eventually(() -> !runs(1).isEmpty() && !lastRun().resources().isEmpty());
    }

    void setsSupplierDefaults() {
        onboarding().setSupplierDefaults(new SupplierDefaultsCommand("Ask for a W-9.", OWNER));
    }

    void isLive() {
        eventually(() -> connection().standing().stage().equals("LIVE"));
    }

    /** The newest first. */
    List<SyncRun> runs(int limit) {
        return context.get().getBean(SyncRuns.class).list(id.value(), Optional.empty(), limit);
    }

    SyncOutcome syncs(SyncMode mode) {
        return startsSync(mode).orTimeout(60, TimeUnit.SECONDS).join();
    }

    CompletableFuture<SyncOutcome> startsSync(SyncMode mode) {
        return startsSync(mode, temporal);
    }

    /** As a program does that speaks to Temporal in its own way. */
    CompletableFuture<SyncOutcome> startsSync(SyncMode mode, WorkflowClient by) {
        var request = new SyncRequest(id, organization(), Optional.empty(), mode, SyncTrigger.REQUEST);
        var sync = by.newWorkflowStub(Sync.class, Sync.startOptions(request));
        return WorkflowClient.execute(sync::sync, request);
    }

    Connection connection() {
        return connections().findById(id.value()).orElseThrow();
    }

    SyncRun lastRun() {
        return runs(1).getFirst();
    }

    Onboarding onboarding() {
        return temporal.newWorkflowStub(Onboarding.class, Onboarding.workflowId(id));
    }

    static void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    private Connections connections() {
        return context.get().getBean(Connections.class);
    }

    private ConnectionDetails details() {
        return new ConnectionDetails(
                id,
                organization(),
                "Acme",
                coupaUrl,
                Environment.PRODUCTION,
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                Set.of());
    }
}
