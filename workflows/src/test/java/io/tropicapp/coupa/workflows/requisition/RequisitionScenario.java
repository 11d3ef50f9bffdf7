package io.tropicapp.coupa.workflows.requisition;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateStage;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.OneProcess;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** One requisition in a world where time is skipped. */
final class RequisitionScenario implements AutoCloseable {

    static final RequisitionRef REF = new RequisitionRef(
            new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000003")), "acme", "REQ-7");

    final FakeRequisition coupa = new FakeRequisition();
    private final OneProcess process;
    private final Requisition requisition;

    RequisitionScenario() {
        process = new OneProcess(Requisition.workflowId(REF), TaskQueues.REQUISITION, RequisitionWorkflow.class, coupa);
        requisition = process.client().newWorkflowStub(Requisition.class, Requisition.workflowId(REF));
    }

    static RequisitionScenario submitted() {
        var scenario = new RequisitionScenario();
        scenario.starts();
        scenario.eventually(() -> scenario.coupa.row().version() > 0 && scenario.isQuiet());
        return scenario;
    }

    void starts() {
        var starting = client().newWorkflowStub(Requisition.class, Requisition.startOptions(REF));
        WorkflowClient.start(starting::follow, RequisitionRequest.of(REF, FollowTerms.DEFAULT));
    }

    Requisition says() {
        return requisition;
    }

    /** Sends a correction, and does not wait for what becomes of it. */
    CompletableFuture<Standing> resubmits(int revision) {
        return told("resubmit", revision);
    }

    CompletableFuture<Standing> refreshes() {
        return told("refresh");
    }

    private CompletableFuture<Standing> told(String what, Object... arguments) {
        return untyped()
                .startUpdate(what, WorkflowUpdateStage.ACCEPTED, Standing.class, arguments)
                .getResultAsync();
    }

    /** A sync has stored something, and tells it. */
    void isTold(Standing standing) {
        requisition.changed(standing);
    }

    RequisitionStatus stands() {
        return requisition.standing().status();
    }

    Standing ending() {
        return untyped().getResult(Standing.class);
    }

    void after(Duration time) {
        process.after(time);
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
