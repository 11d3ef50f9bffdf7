package io.tropicapp.coupa.workflows.contract;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.temporal.OneProcess;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** One linked contract in a world where time is skipped. */
final class ContractScenario implements AutoCloseable {

    static final ContractRef REF =
            new ContractRef(new ConnectionId(UUID.fromString("00000000-0000-4000-8000-000000000004")), "acme", 77);

    final FakeContract coupa = new FakeContract();
    private final OneProcess process;
    private final ContractApproval contract;

    ContractScenario() {
        process = new OneProcess(
                ContractApproval.workflowId(REF), TaskQueues.TASK, ContractApprovalWorkflow.class, coupa);
        contract = process.client().newWorkflowStub(ContractApproval.class, ContractApproval.workflowId(REF));
    }

    static ContractScenario linked() {
        return linked(ContractStatus.PENDING_APPROVAL);
    }

    /** Linked, and looked at, while it has that status in Coupa. */
    static ContractScenario linked(ContractStatus status) {
        var scenario = new ContractScenario();
        scenario.coupa.becomes(status);
        scenario.starts();
        scenario.eventually(() -> scenario.coupa.asked().size() > 0 && scenario.isQuiet());
        return scenario;
    }

    void starts() {
        var starting = client().newWorkflowStub(ContractApproval.class, ContractApproval.startOptions(REF));
        WorkflowClient.start(starting::follow, ContractLink.of(REF, ContractTerms.DEFAULT));
    }

    ContractApproval says() {
        return contract;
    }

    /** A sync has stored something, and tells it. */
    void isTold(ContractStanding standing) {
        contract.changed(standing);
    }

    ContractStatus stands() {
        return contract.standing().status();
    }

    ContractStanding ending() {
        return untyped().getResult(ContractStanding.class);
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
