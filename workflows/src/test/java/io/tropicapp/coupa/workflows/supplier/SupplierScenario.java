package io.tropicapp.coupa.workflows.supplier;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.OneProcess;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** One task in a world where time is skipped. */
final class SupplierScenario implements AutoCloseable {

    static final SupplierOnboardingRef REF = new SupplierOnboardingRef(
            new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000004")), "acme", "TASK-7");

    final FakeTask task;
    private final OneProcess process;
    private final SupplierOnboarding onboarding;

    private SupplierScenario(FakeTask task) {
        this.task = task;
        process = new OneProcess(
                SupplierOnboarding.workflowId(REF), TaskQueues.TASK, SupplierOnboardingWorkflow.class, task);
        onboarding = client().newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.workflowId(REF));
    }

    /** Begun, and looked for once. */
    static SupplierScenario of(FakeTask task) {
        var scenario = new SupplierScenario(task);
        scenario.starts();
        scenario.eventually(() -> task.row().version() > 1 && scenario.isQuiet());
        return scenario;
    }

    /** Nobody has it. */
    static SupplierScenario waiting() {
        return of(new FakeTask());
    }

    void starts() {
        var starting = client().newWorkflowStub(SupplierOnboarding.class, SupplierOnboarding.startOptions(REF));
        WorkflowClient.start(starting::onboard, SupplierOnboardingRequest.of(REF, SupplierOnboardingTerms.DEFAULT));
    }

    SupplierOnboarding says() {
        return onboarding;
    }

    /** A sync has stored something, and tells it. */
    void isTold(SupplierStanding standing) {
        onboarding.changed(standing);
    }

    SupplierOnboardingStatus stands() {
        return onboarding.standing().status();
    }

    SupplierStanding ending() {
        return untyped().getResult(SupplierStanding.class);
    }

    void after(Duration time) {
        process.after(time);
    }

    void afterDays(int days) {
        after(Duration.ofDays(days).plusHours(1));
    }

    void eventually(Callable<Boolean> condition) {
        process.eventually(condition);
    }

    WorkflowStub untyped() {
        return process.untyped();
    }

    WorkflowClient client() {
        return process.client();
    }

    boolean isQuiet() {
        return process.isQuiet();
    }

    /** Events of the current run. */
    int events() {
        return process.events();
    }

    String run() {
        return process.run();
    }

    /** What operators read in the Temporal UI. */
    String currentDetails() {
        return process.currentDetails();
    }

    /** What its activities and timers are for, in order. */
    List<String> purposes() {
        return process.purposes();
    }

    @Override
    public void close() {
        process.close();
    }
}
