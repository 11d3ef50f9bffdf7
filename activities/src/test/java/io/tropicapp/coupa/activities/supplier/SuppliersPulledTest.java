package io.tropicapp.coupa.activities.supplier;

import static io.tropicapp.coupa.activities.Ground.the;
import static io.tropicapp.coupa.activities.supplier.Counter.called;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboarding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pull brings suppliers, and those who wait for them are told. */
class SuppliersPulledTest {

    private static final String NAME = "Zephyr Optics Ltd";

    private Counter counter = Counter.read();

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void theSupplierThatComesCompletesTheTaskThatWaitsForItAndNoOther() {
        counter.asked(called(NAME)).asked("TASK-2", called("Quite Another GmbH"));
        counter.pulls();
        counter.has(7, NAME, "active");

        counter.pulls();

        assertThat(counter.row().status()).isEqualTo("COMPLETED");
        assertThat(counter.row().how()).contains("APPEARED");
        assertThat(counter.row("TASK-2").status()).isEqualTo("WAITING");
        assertThat(counter.eventTypes()).endsWith("supplier_onboarding.completed");
    }

    @Test
    void oneThatComesAsADraftCompletesTheTaskWhenItBecomesActive() {
        counter.asked(called(NAME));
        counter.pulls();
        counter.has(7, NAME, "draft");
        counter.pulls();
        assertThat(counter.row().coupaSupplierId()).contains(7L);
        counter.has(7, NAME, "pending_approval");
        counter.pulls();
        assertThat(counter.row().status()).isEqualTo("WAITING");
        assertThat(counter.row().coupaStatus()).contains("pending_approval");

        counter.has(7, NAME, "active");
        counter.pulls();

        assertThat(counter.row().status()).isEqualTo("COMPLETED");
    }

    @Test
    void whatWasThereBeforeTheFirstFullPullSkipsTheTask() {
        counter.close();
        counter = new Counter();
        counter.has(7, NAME, "active");
        counter.asked(called(NAME)).says.match(counter.ref());

        counter.pulls();

        assertThat(counter.row().status()).isEqualTo("SKIPPED");
        assertThat(counter.row().how()).contains("EXISTED");
        assertThat(counter.row().suppliersRead()).isTrue();
    }

    @Test
    void aSecondOneThatMayBeItIsNeverTakenInSilence() {
        counter.has(7, NAME, "inactive");
        counter.asked(called(NAME)).says.match(counter.ref());

        counter.has(8, NAME, "active");
        counter.pulls();

        assertThat(counter.row().status()).isEqualTo("NEEDS_CHOICE");
        assertThat(counter.row().candidates()).hasSize(2);
    }

    @Test
    void thePullThatIsRepeatedAfterAWorkerDiedChangesNothing() {
        counter.asked(called(NAME));
        counter.has(7, NAME, "active");
        counter.pulls();
        var row = counter.row();

        counter.pulls();

        assertThat(counter.row()).isEqualTo(row);
    }

    @Test
    void theProcessIsToldAndOneThatWasLostIsStartedByIt() {
        counter.asked(called(NAME));

        counter.pulls();

        assertThat(the(WorkflowClient.class)
                        .newUntypedWorkflowStub(SupplierOnboarding.workflowId(counter.ref()))
                        .describe()
                        .getExecution()
                        .getRunId())
                .isNotEmpty();
        assertThat(counter.row().toldVersion()).isEqualTo(counter.row().version());
    }

    @Test
    void openTasksWithoutAProcessGetOne() {
        counter.asked(called(NAME)).asked("TASK-2", called(NAME));

        the(SupplierTaskNews.class).startProcesses(counter.connection());
        the(SupplierTaskNews.class).startProcesses(counter.connection());

        assertThat(the(WorkflowClient.class)
                        .newUntypedWorkflowStub(SupplierOnboarding.workflowId(counter.ref()))
                        .describe()
                        .getExecution()
                        .getRunId())
                .isNotEmpty();
    }
}
