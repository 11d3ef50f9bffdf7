package io.tropicapp.coupa.temporal.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.History;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Temporal server keeps of a process, seen as whoever runs the server sees it. */
class RawHistoryTest {

    private static final PayloadEncryption ENCRYPTION = PayloadEncryption.with(PayloadKeys.generate());
    private static final String QUEUE = "purchases";

    private TestWorkflowEnvironment temporal;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(ENCRYPTION.converter("default"))
                        .build())
                .build());
        var worker = temporal.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(SteadyPurchase.class);
        worker.registerActivitiesImplementations((Shop) wanted -> {
            throw ApplicationFailure.newNonRetryableFailure(
                    "Nobody sells " + wanted, "SoldOut", "detail of the failure");
        });
        temporal.start();
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void nothingOfARequestCanBeReadInIt() {
        var purchase = stub();
        var started = purchase.start("12 microscopes");
        purchase.signal("approved", "Magnus Martin");
        assertThatThrownBy(() -> purchase.getResult(String.class)).isInstanceOf(WorkflowFailedException.class);

        var raw = new String(history(started).toByteArray(), ISO_8859_1);

        assertThat(raw)
                .contains("SoldOut", "approved", "binary/coupa-encrypted", "Encoded failure")
                .doesNotContain("microscopes")
                .doesNotContain("Magnus")
                .doesNotContain("Nobody sells")
                .doesNotContain("detail of")
                .doesNotContain("RawHistoryTest.java")
                .doesNotContain("note of the memo")
                .doesNotContain("summary of")
                .doesNotContain("details of");
    }

    @Test
    void weReadAllOfIt() {
        var purchase = stub();
        purchase.start("12 microscopes");
        purchase.signal("approved", "Magnus Martin");

        assertThatThrownBy(() -> purchase.getResult(String.class))
                .rootCause()
                .hasMessageContaining("Nobody sells 12 microscopes for Magnus Martin")
                .satisfies(e -> assertThat(((ApplicationFailure) e).getDetails().get(String.class))
                        .isEqualTo("detail of the failure"));
        assertThat(purchase.describe().getStaticSummary()).isEqualTo("summary of the process");
        assertThat(purchase.describe().getMemo("note", String.class)).isEqualTo("note of the memo");
    }

    @Test
    void whatAPersonSignalsInPlainTextIsUnderstood() {
        var purchase = stub();
        var started = purchase.start("12 microscopes");
        var plain = temporal.getWorkflowClient().getOptions().toBuilder()
                .setDataConverter(Payloads.converter())
                .build();
        WorkflowClient.newInstance(temporal.getWorkflowServiceStubs(), plain)
                .newUntypedWorkflowStub(started.getWorkflowId())
                .signal("approved", "Magnus Martin");

        assertThatThrownBy(() -> purchase.getResult(String.class))
                .rootCause()
                .hasMessageContaining("for Magnus Martin");
    }

    private WorkflowStub stub() {
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(
                        "Purchase",
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(QUEUE)
                                .setMemo(Map.of("note", "note of the memo"))
                                .setStaticSummary("summary of the process")
                                .setStaticDetails("details of the process")
                                .build());
    }

    private History history(WorkflowExecution execution) {
        return temporal.getWorkflowServiceStubs()
                .blockingStub()
                .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(temporal.getNamespace())
                        .setExecution(execution)
                        .build())
                .getHistory();
    }

    /** Buys something. */
    @WorkflowInterface
    public interface Purchase {

        @WorkflowMethod
        String buy(String wanted);

        @SignalMethod
        void approved(String by);
    }

    /** Sells things. */
    @ActivityInterface
    public interface Shop {

        void sell(String wanted);
    }

    /** Waits for a yes, then asks the shop. */
    public static final class SteadyPurchase implements Purchase {

        private final Shop shop = Workflow.newActivityStub(
                Shop.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(10))
                        .setRetryOptions(
                                RetryOptions.newBuilder().setMaximumAttempts(1).build())
                        .setSummary("summary of the activity")
                        .build());

        private String approver = "";

        @Override
        public String buy(String wanted) {
            Workflow.await(() -> !approver.isEmpty());
            shop.sell(wanted + " for " + approver);
            return wanted;
        }

        @Override
        public void approved(String by) {
            approver = by;
        }
    }
}
