package io.tropicapp.coupa.activities.contract;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.api.enums.v1.EventType;
import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.store.contract.ContractRelative;
import io.tropicapp.coupa.store.contract.ContractRelatives;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.contract.ContractApproval;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pull of contracts means for those that are linked, and what it costs. */
class LinkedContractsTest {

    private final ContractDesk desk = new ContractDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void unlinkedOnesCostNothing() {
        long contract = ContractDesk.submitted();
        desk.syncs(contract);
        simulated().contracts().approveNext(contract);

        assertThat(desk.pulled()).isZero();
    }

    @Test
    void thoseThatHaveEndedCostNothing() {
        long contract = ContractDesk.draft();
        simulated().life().contractStatus(contract, "published");
        desk.links(contract).looks(contract);
        desk.syncs(contract);

        assertThat(desk.pulled()).isZero();
    }

    @Test
    void withoutChangesLinkedOnesCostOneRequest() {
        for (int i = 0; i < 5; i++) {
            follows(ContractDesk.submitted());
        }
        desk.pulled();
        var laterThanAllChanges = Optional.of(Instant.now().plus(Duration.ofHours(1)));
        the(Watermarks.class)
                .move(
                        desk.connection().id(),
                        new Watermark("CONTRACT_APPROVALS", laterThanAllChanges, Optional.empty(), Optional.empty()),
                        Instant.now());

        assertThat(desk.pulled()).isEqualTo(1);
    }

    @Test
    void justTheProcessesOfTheChangedOnesAreTold() {
        long changed = follows(ContractDesk.submitted());
        long unchanged = follows(ContractDesk.submitted());
        desk.pulled();
        simulated().contracts().approveNext(changed);

        desk.pulled();

        assertThat(desk.known(changed).chain()).hasSize(2);
        assertThat(signals(changed)).isEqualTo(1);
        assertThat(signals(unchanged)).isZero();
    }

    @Test
    void anApprovalIsSeenAlthoughTheContractItselfDidNotMove() {
        long contract = follows(ContractDesk.submitted());
        desk.pulled();
        var before = simulated().contracts().get(contract).path("updated-at");
        simulated().contracts().approveNext(contract);
        assertThat(simulated().contracts().get(contract).path("updated-at")).isEqualTo(before);

        desk.pulled();

        assertThat(desk.known(contract).chain().getFirst().status()).isEqualTo("approved");
    }

    @Test
    void whatThePullBroughtOfTheContractIsSeen() {
        long contract = follows(ContractDesk.submitted());
        desk.pulled();
        simulated().life().contractStatus(contract, "published");
        desk.syncs(contract);

        desk.pulled();

        assertThat(desk.known(contract).status()).isEqualTo(ContractStatus.PUBLISHED);
    }

    @Test
    void oneThatCannotBeKeptCostsNoneOfTheOthers() {
        long odd = follows(ContractDesk.submitted());
        long other = follows(ContractDesk.submitted());
        desk.pulled();
        simulated().contracts().rejectNext(odd, ContractDesk.ODD);
        simulated().contracts().approveNext(other);

        var unused = desk.withoutOddNotes(desk::pulled);

        assertThat(desk.known(odd).row().note())
                .hasValueSatisfying(note -> assertThat(note).contains("cannot be read or kept"));
        assertThat(desk.known(other).chain()).hasSize(2);
        assertThat(signals(odd)).isEqualTo(1);
        assertThat(signals(other)).isEqualTo(1);
        desk.pulled();
        assertThat(desk.known(odd).status()).isEqualTo(ContractStatus.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void aCoupaThatRefusesToTellApprovalsIsFollowedByItsContracts(int status) {
        long contract = follows(ContractDesk.submitted());
        desk.pulled();
        simulated().faults().add(Fault.status("/api/approvals", status));
        simulated().life().contractStatus(contract, "approved");
        desk.syncs(contract);

        desk.pulled();

        assertThat(desk.known(contract).status()).isEqualTo(ContractStatus.APPROVED);
        assertThat(signals(contract)).isEqualTo(1);
    }

    @Test
    void whatWasSeenIsToldThoughTheNextReadingFails() {
        long contract = follows(ContractDesk.submitted());
        desk.pulled();
        long amendment = simulated().contracts().amend(contract).path("id").asLong();
        desk.syncs(contract, amendment);
        simulated().faults().add(Fault.status("/api/contracts", 503));

        assertThatThrownBy(desk::pulled).isInstanceOf(CoupaException.Unavailable.class);

        assertThat(signals(contract)).isEqualTo(1);
    }

    @Test
    void oneThatTheIndexIsWithoutIsFollowedOn() {
        long contract = 999_998;
        desk.links(contract).isKnownAs(contract, "published");

        desk.pulled();

        assertThat(desk.known(contract).hasEnded()).isFalse();
        assertThat(desk.known(contract).row().waitingFor()).isEqualTo("COUPA_SUPPORT");
    }

    @Test
    void anAmendmentIsLinkedAndTold() {
        long contract = follows(ContractDesk.submitted());
        long amendment = simulated().contracts().amend(contract).path("id").asLong();
        desk.syncs(contract, amendment);

        desk.pulled();
        desk.pulled();

        assertThat(relatives(contract)).singleElement().satisfies(relative -> {
            assertThat(relative.coupaId()).isEqualTo(amendment);
            assertThat(relative.kind()).isEqualTo("AMENDMENT");
            assertThat(relative.status()).contains("draft");
            assertThat(relative.version()).contains(2L);
        });
        assertThat(desk.told().stream().filter("contract.amended"::equals)).hasSize(1);
    }

    @Test
    void anotherVersionUnderTheSameNumberIsLinkedAndTold() {
        long contract = follows(ContractDesk.submitted());
        long version = simulated().contracts().revise(contract).path("id").asLong();
        desk.syncs(contract, version);

        desk.pulled();

        assertThat(relatives(contract)).extracting(ContractRelative::kind).containsExactly("VERSION");
        assertThat(desk.told()).contains("contract.amended");
    }

    @Test
    void anAmendmentShowsWhatItAmends() {
        long master = ContractDesk.draft();
        long amendment = simulated().contracts().amend(master).path("id").asLong();
        desk.syncs(master, amendment);

        desk.links(amendment).looks(amendment);

        assertThat(relatives(amendment)).singleElement().satisfies(relative -> {
            assertThat(relative.coupaId()).isEqualTo(master);
            assertThat(relative.kind()).isEqualTo("MASTER");
        });
        assertThat(desk.told()).doesNotContain("contract.amended");
    }

    @Test
    void aPublishedOneThatIsAmendedLaterIsToldWithoutARequest() {
        long contract = ContractDesk.draft();
        simulated().life().contractStatus(contract, "published");
        desk.links(contract).looks(contract);
        long amendment = simulated().contracts().amend(contract).path("id").asLong();
        desk.syncs(contract, amendment);

        assertThat(desk.pulled()).isZero();

        assertThat(desk.told()).endsWith("contract.amended");
        simulated().life().contractStatus(amendment, "published");
        desk.syncs(amendment);
        desk.pulled();
        assertThat(desk.told()).endsWith("contract.amendment_changed");
    }

    @Test
    void aLostProcessIsStartedAgain() {
        long contract = ContractDesk.submitted();
        desk.links(contract);

        the(ContractNews.class).startProcesses(desk.connection());

        assertThat(events(contract, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED))
                .isEqualTo(1);
    }

    private long follows(long contract) {
        desk.links(contract).looks(contract);
        desk.syncs(contract);
        return contract;
    }

    private List<ContractRelative> relatives(long contract) {
        return the(ContractRelatives.class).told(desk.connection().id(), contract);
    }

    private long signals(long contract) {
        return events(contract, EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
    }

    private long events(long contract, EventType type) {
        try {
            return Ground.temporal()
                    .getWorkflowClient()
                    .fetchHistory(ContractApproval.workflowId(desk.ref(contract)))
                    .getEvents()
                    .stream()
                    .filter(event -> event.getEventType() == type)
                    .count();
        } catch (RuntimeException e) {
            return 0;
        }
    }
}
