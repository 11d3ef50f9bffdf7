package io.tropicapp.coupa.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.tropicapp.coupa.workflows.contract.ContractApprovalWorkflow;
import io.tropicapp.coupa.workflows.disconnection.DisconnectionWorkflow;
import io.tropicapp.coupa.workflows.event.FeedRetentionWorkflow;
import io.tropicapp.coupa.workflows.onboarding.OnboardingWorkflow;
import io.tropicapp.coupa.workflows.reconciliation.ReconciliationWorkflow;
import io.tropicapp.coupa.workflows.requisition.LookupWorkflow;
import io.tropicapp.coupa.workflows.requisition.RequisitionWorkflow;
import io.tropicapp.coupa.workflows.subscription.SubscriptionWorkflow;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingWorkflow;
import io.tropicapp.coupa.workflows.sync.SyncTimerWorkflow;
import io.tropicapp.coupa.workflows.sync.SyncWorkflow;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays executions recorded by released versions. A failure means that running executions would get stuck. */
class ReplayTest {

    static final Path HISTORIES = Path.of("src/test/resources/histories");

    private static final List<Class<?>> ALL = List.of(
            OnboardingWorkflow.class,
            DisconnectionWorkflow.class,
            SyncWorkflow.class,
            SyncTimerWorkflow.class,
            ReconciliationWorkflow.class,
            RequisitionWorkflow.class,
            LookupWorkflow.class,
            ContractApprovalWorkflow.class,
            SupplierOnboardingWorkflow.class,
            SubscriptionWorkflow.class,
            FeedRetentionWorkflow.class);

    static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.walk(HISTORIES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void aRecordedHistoryStillReplays(Path recording) throws Exception {
        try (var temporal = environment()) {
            var worker = temporal.newWorker("replay");
            worker.registerWorkflowImplementationTypes(ALL.toArray(Class<?>[]::new));

            WorkflowReplayer.replayWorkflowExecution(
                    WorkflowExecutionHistory.fromJson(Files.readString(recording)), worker);
        }
    }

    @Test
    void everyWorkflowHasARecordedHistory() throws IOException {
        var recorded = new HashSet<String>();
        for (var recording : recordings()) {
            recorded.add(WorkflowExecutionHistory.fromJson(Files.readString(recording))
                    .getHistory()
                    .getEvents(0)
                    .getWorkflowExecutionStartedEventAttributes()
                    .getWorkflowType()
                    .getName());
        }

        assertThat(recorded)
                .containsExactlyInAnyOrderElementsOf(ALL.stream()
                        .map(workflow -> workflow.getInterfaces()[0].getSimpleName())
                        .toList());
    }

    /** What people say at odd times, and what comes after weeks: seldom seen elsewhere before it is too late. */
    @Test
    void thePathsThatAreSeldomTakenAreRecordedToo() throws IOException {
        assertThat(recordings())
                .extracting(recording -> recording.getFileName().toString().replaceFirst("^[^-]*-", ""))
                .contains(
                        "started-afresh.json",
                        "paused-and-resumed.json",
                        "probed.json",
                        "promoted-and-disconnected.json",
                        "carried-over.json",
                        "tried-again.json",
                        "new-credentials.json",
                        "refused.json",
                        "not-served.json");
    }

    private static TestWorkflowEnvironment environment() {
        return TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .build());
    }
}
