package io.tropicapp.coupa.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.SimulatorOptions;
import io.tropicapp.coupa.simulator.TestClock;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.oauth.OauthClient;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

    private static final OauthClient WRITER = new OauthClient(
            SimulatorOptions.DEFAULT_CLIENT.id(),
            SimulatorOptions.DEFAULT_CLIENT.secret(),
            Set.of("core.contract.read", "core.contract.write", "core.approval.read", "core.approval.write"));

    private final TestClock clock = new TestClock("2026-07-01T12:00:00Z");
    private Simulator simulator;
    private Contracts contracts;
    private Caller caller;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Instances.small().withClock(clock).withClients(WRITER));
        contracts = simulator.contracts();
        caller = Caller.of(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aDraftIsSubmittedAndItsApproversAreAskedOneAfterTheOther() {
        long id = draft("5000.00");

        var submitted = caller.put("/api/contracts/" + id + "/submit_for_approval", "");

        assertThat(submitted.statusCode()).isEqualTo(200);
        assertThat(Caller.read(submitted).path("status").asString()).isEqualTo("pending_approval");
        assertThat(approvals(id)).hasSize(1);
        assertThat(approvals(id).path(0).path("approvable-type").asString()).isEqualTo("Contract");
        assertThat(contract(id).path("current-approval").path("id"))
                .isEqualTo(approvals(id).path(0).path("id"));
        contracts.approveNext(id);
        assertThat(approvals(id)).hasSize(2);
        contracts.approveNext(id);
        assertThat(contract(id).path("status").asString()).isEqualTo("approved");
        assertThat(contract(id).path("current-approval").isNull()).isTrue();
    }

    @Test
    void itsUpdatedAtMovesWithTheLastApprovalAlone() {
        long id = submitted("5000.00");
        var before = contract(id).path("updated-at");

        clock.move(Duration.ofMinutes(1));
        contracts.approveNext(id);
        assertThat(contract(id).path("updated-at")).isEqualTo(before);
        clock.move(Duration.ofMinutes(1));
        contracts.approveNext(id);

        assertThat(contract(id).path("updated-at")).isNotEqualTo(before);
    }

    @Test
    void aDearOneIsApprovedByPurchasingAndLegalSideBySide() {
        long id = submitted("250000.00");
        contracts.approveNext(id);

        assertThat(contract(id).path("current-parallel-approvals")).hasSize(2);
        assertThat(approvals(id).path(1).path("parallel-group-name").asString()).isEqualTo("Purchasing and Legal");
        assertThat(contracts.approveAll(id).path("status").asString()).isEqualTo("approved");
    }

    @Test
    void aRejectedOneIsSubmittedAgainAndTheOldRowsStay() {
        long id = submitted("5000.00");
        contracts.rejectNext(id, "Too long a term");
        assertThat(contract(id).path("status").asString()).isEqualTo("rejected");

        contracts.submit(id);

        assertThat(approvals(id)).hasSize(2);
        assertThat(approvals(id).path(0).path("note").asString()).isEqualTo("Too long a term");
        assertThat(contracts.openApprovals(id)).hasSize(1);
    }

    @Test
    void anApprovalOfAContractIsDecidedThroughTheApprovals() {
        long id = submitted("5000.00");
        long approval = contracts.openApprovals(id).getFirst().path("id").asLong();

        var held = caller.put("/api/approvals/" + approval + "/hold?reason=Later", "");
        var approved = caller.put("/api/approvals/" + approval + "/approve?reason=Fine", "");
        var again = caller.put("/api/approvals/" + approval + "/approve", "");

        assertThat(Caller.read(held).path("status").asString()).isEqualTo("on_hold");
        assertThat(Caller.read(approved).path("status").asString()).isEqualTo("approved");
        assertThat(Caller.read(approved).path("note").asString()).isEqualTo("Fine");
        assertThat(again.statusCode()).isEqualTo(400);
    }

    @Test
    void whatItsStateDoesNotAllowIsRefused() {
        long id = submitted("5000.00");

        assertThat(caller.put("/api/contracts/" + id + "/submit_for_approval", "")
                        .statusCode())
                .isEqualTo(400);
        assertThatThrownBy(() -> contracts.publish(id)).isInstanceOf(Refusal.class);
        assertThat(caller.put("/api/contracts/999999/complete", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void writingTakesTheScopeForIt() {
        long id = draft("5000.00");

        var reader = Caller.of(simulator, "core.contract.read");

        assertThat(reader.put("/api/contracts/" + id + "/submit_for_approval", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void afterItsApprovalItIsCompletedPublishedAndExpires() {
        long id = submitted("5000.00");
        contracts.approveAll(id);

        assertThat(contracts.complete(id).path("status").asString()).isEqualTo("completed");
        assertThat(contracts.publish(id).path("status").asString()).isEqualTo("published");
        assertThat(contract(id).path("published-date").asString()).startsWith("2026-07-01");
        assertThat(contracts.expire(id).path("status").asString()).isEqualTo("expired");
    }

    @Test
    void anAmendmentAndAVersionNameWhatTheyCameOf() {
        long id = draft("5000.00");

        var amendment = contracts.amend(id);
        var version = contracts.revise(id);

        assertThat(amendment.path("type").asString()).isEqualTo("AmendmentContract");
        assertThat(amendment.path("master-contract").path("id").asLong()).isEqualTo(id);
        assertThat(version.path("number")).isEqualTo(contract(id).path("number"));
        assertThat(version.path("version").asInt())
                .isEqualTo(contract(id).path("version").asInt(1) + 1);
    }

    @Test
    void peopleActThroughTheControlToo() {
        long id = draft("5000.00");
        var control = "/_control/contracts/" + id;

        caller.post(control + "/submit", "");
        caller.post(control + "/reject", "{\"reason\":\"No\"}");
        assertThat(contract(id).path("status").asString()).isEqualTo("rejected");
        caller.post(control + "/submit", "");
        caller.post(control + "/approve-all", "");
        caller.post(control + "/publish", "");

        assertThat(contract(id).path("status").asString()).isEqualTo("published");
    }

    private long draft(String value) {
        var attributes = Trees.object()
                .put("status", "draft")
                .put("maximum-value", value)
                .put("type", "MasterContract")
                .put("version", 1)
                .put("terminated", false);
        attributes.set("contract-owner", Trees.userSimple(managed()));
        return simulator.life().add(Resource.CONTRACTS, attributes).path("id").asLong();
    }

    private ObjectNode managed() {
        return (ObjectNode) simulator.snapshot().users().stream()
                .filter(user -> user.path("manager").has("id"))
                .findFirst()
                .orElseThrow();
    }

    private long submitted(String value) {
        long id = draft(value);
        contracts.submit(id);
        return id;
    }

    private JsonNode contract(long id) {
        return caller.json("/api/contracts/" + id);
    }

    private JsonNode approvals(long id) {
        return caller.json("/api/approvals", "approvable-type=Contract", "approvable-id=" + id);
    }
}
