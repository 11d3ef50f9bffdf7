package io.tropicapp.coupa.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.limit.RateLimit;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Trees;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.contract.ContractRelatives;
import io.tropicapp.coupa.workflows.contract.ContractApproval;
import io.tropicapp.coupa.workflows.contract.ContractLink;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import io.tropicapp.coupa.workflows.contract.ContractTerms;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A linked contract, from a draft in Coupa to published and amended, by nothing but syncs. */
class ContractApprovalTest {

    private static Simulator coupa;
    private static World world;
    private static ConfigurableApplicationContext worker;
    private static Customer customer;

    @BeforeAll
    static void start() {
        coupa = Simulator.start(SimulatorOptions.defaults().withSize(30, 10, 5).withLimit(RateLimit.GENEROUS));
        world = World.with(coupa.url());
        worker = world.worker();
        customer = new Customer(world, worker, coupa.url());
    }

    @AfterAll
    static void stop() {
        worker.close();
        world.close();
        coupa.close();
    }

    @Test
    void syncsFollowALinkedContractToPublishedAndAskNothingForTheOthers() {
        long linked = draft();
        long other = draft();
        customer.onboards(SimulatorOptions.DEFAULT_CLIENT.id(), SimulatorOptions.DEFAULT_CLIENT.secret());
        coupa.contracts().submit(other);
        coupa.resetStats();
        syncs();
        assertThat(approvalsAsked()).as("nothing is linked").isZero();

        links(linked);
        becomes(linked, "DRAFT");
        coupa.contracts().submit(linked);
        syncs();
        becomes(linked, "PENDING_APPROVAL");
        coupa.contracts().rejectNext(linked, "Too long a term");
        syncs();
        becomes(linked, "REJECTED");
        coupa.contracts().submit(linked);
        coupa.contracts().approveAll(linked);
        syncs();
        becomes(linked, "APPROVED");
        assertThat(row(linked).round()).isEqualTo(2);
        coupa.contracts().publish(linked);
        syncs();
        becomes(linked, "PUBLISHED");
        Customer.eventually(() -> !world.isOpen(ContractApproval.workflowId(ref(linked))));

        coupa.resetStats();
        long amendment = coupa.contracts().amend(linked).path("id").asLong();
        syncs();
        assertThat(approvalsAsked()).as("what has ended costs nothing").isZero();
        assertThat(worker.getBean(ContractRelatives.class).told(customer.id().value(), linked))
                .singleElement()
                .satisfies(relative -> assertThat(relative.coupaId()).isEqualTo(amendment));
    }

    private static long draft() {
        var attributes = Trees.object()
                .put("status", "draft")
                .put("maximum-value", "5000.00")
                .put("type", "MasterContract")
                .put("terminated", false);
        attributes.set("parent", Trees.nothing());
        attributes.set("master-contract", Trees.nothing());
        attributes.set("current-approval", Trees.nothing());
        return coupa.life().add(Resource.CONTRACTS, attributes).path("id").asLong();
    }

    /** As the API does it. */
    private static void links(long contract) {
        var unused = worker.getBean(ContractApprovals.class)
                .link(customer.id().value(), contract, "REQ-1", "LINKED", "COUPA");
        var process =
                world.temporal().newWorkflowStub(ContractApproval.class, ContractApproval.startOptions(ref(contract)));
        WorkflowClient.start(process::follow, ContractLink.of(ref(contract), ContractTerms.DEFAULT));
    }

    private static void syncs() {
        assertThat(customer.syncs(SyncMode.INCREMENTAL).complete()).isTrue();
    }

    private static void becomes(long contract, String status) {
        Customer.eventually(() -> row(contract).status().equals(status));
    }

    private static ContractApprovalRow row(long contract) {
        return worker.getBean(ContractApprovals.class)
                .find(customer.id().value(), contract)
                .orElseThrow();
    }

    private static ContractRef ref(long contract) {
        return new ContractRef(customer.id(), customer.organization(), contract);
    }

    private static int approvalsAsked() {
        return coupa.stats().requestsFor("approvals");
    }
}
