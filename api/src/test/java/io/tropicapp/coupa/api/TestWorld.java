package io.tropicapp.coupa.api;

import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.temporal.payload.PayloadEncryption;
import io.tropicapp.coupa.workflows.contract.ContractApprovalWorkflow;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionWorkflow;
import io.tropicapp.coupa.workflows.onboarding.OnboardingWorkflow;
import io.tropicapp.coupa.workflows.reconciliation.Reconciler;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationReport;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationWorkflow;
import io.tropicapp.coupa.workflows.requisition.LookupWorkflow;
import io.tropicapp.coupa.workflows.requisition.RequisitionWorkflow;
import io.tropicapp.coupa.workflows.subscription.SubscriptionWorkflow;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingWorkflow;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;

/**
 * The API over HTTP with a real Postgres, a Temporal server and the real onboarding; only Coupa, the syncs and the clockwork are
 * played. Started once for all tests: each works with organizations of its own.
 */
public final class TestWorld {

    public static final RunningApi API;
    public static final PlayedCoupa COUPA;
    public static final PlayedRequisitions REQUISITIONS;
    public static final PlayedLookups LOOKUPS;
    public static final PlayedContracts CONTRACTS;
    public static final PlayedSuppliers SUPPLIERS;

    private static final Reconciler NOTHING_TO_MEND = () -> new ReconciliationReport(3, 0, 0, 0, 0);
    private static final WorkflowClient TEMPORAL;
    private static final EmbeddedPostgres POSTGRES = postgres();

    static {
        var temporalPort = freePort();
        // Runs until the tests end.
        var unused = TestServer.createPortBoundServer(temporalPort);
        API = RunningApi.start(jdbcUrl(POSTGRES), "127.0.0.1:" + temporalPort);
        COUPA = new PlayedCoupa(API.the(CredentialVault.class));
        REQUISITIONS = new PlayedRequisitions(API);
        LOOKUPS = new PlayedLookups(API);
        CONTRACTS = new PlayedContracts(API);
        SUPPLIERS = new PlayedSuppliers(API);
        TEMPORAL = client(temporalPort);
        work();
    }

    private TestWorld() {}

    private static void work() {
        var factory = WorkerFactory.newInstance(TEMPORAL);
        // The test server never gives up on a sticky queue.
        var options = WorkerOptions.newBuilder()
                .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                .build();
        var onboarding = factory.newWorker(TaskQueues.ONBOARDING, options);
        onboarding.registerWorkflowImplementationTypes(
                OnboardingWorkflow.class, ReconciliationWorkflow.class, DisconnectionWorkflow.class);
        onboarding.registerActivitiesImplementations(
                new PlayedRecords(API), COUPA, new PlayedCadence(), NOTHING_TO_MEND);
        onboarding.registerActivitiesImplementations(
                new PlayedPromotions(API), PlayedEnd.records(API), PlayedEnd.processes());
        factory.newWorker(TaskQueues.SYNC, options).registerWorkflowImplementationTypes(PlayedSync.class);
        var requisition = factory.newWorker(TaskQueues.REQUISITION, options);
        requisition.registerWorkflowImplementationTypes(RequisitionWorkflow.class, LookupWorkflow.class);
        requisition.registerActivitiesImplementations(REQUISITIONS, LOOKUPS);
        var task = factory.newWorker(TaskQueues.TASK, options);
        task.registerWorkflowImplementationTypes(ContractApprovalWorkflow.class, SupplierOnboardingWorkflow.class);
        task.registerActivitiesImplementations(CONTRACTS, SUPPLIERS);
        var events = factory.newWorker(TaskQueues.EVENTS, options);
        events.registerWorkflowImplementationTypes(SubscriptionWorkflow.class);
        events.registerActivitiesImplementations(new PlayedReceiver(API));
        factory.start();
    }

    public static WorkflowClient temporal() {
        return TEMPORAL;
    }

    static String jdbcUrl(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    public static String mainDatabase() {
        return jdbcUrl(POSTGRES);
    }

    /** With our search attributes: a start with unknown ones is refused. */
    static WorkflowClient client(int port) {
        var stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + port)
                .build());
        var operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setChannel(stubs.getRawChannel())
                .validateAndBuildWithDefaults());
        SearchAttributes.ALL.forEach(key -> {
            var unused = operator.blockingStub()
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace("default")
                            .putSearchAttributes(key.getName(), key.getValueType())
                            .build());
        });
        return WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setDataConverter(
                                PayloadEncryption.with(RunningApi.PAYLOAD_KEYS).converter("default"))
                        .build());
    }

    static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
