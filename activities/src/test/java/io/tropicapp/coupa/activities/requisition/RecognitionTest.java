package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import io.tropicapp.coupa.workflows.requisition.Withdrawal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mark that cannot be seen, or not be looked for, makes no second requisition, and there is a way out. */
class RecognitionTest {

    private static final String SUBMIT = "/api/requisitions/submit_for_approval";
    private static final String INDEX = "/api/requisitions";
    private static final RequisitionSettings BY_FIELD =
            new RequisitionSettings("CUSTOM_FIELD", Optional.of("tropic-request-id"), Optional.empty());
    private static final RequisitionSettings BY_JUSTIFICATION =
            new RequisitionSettings("JUSTIFICATION", Optional.empty(), Optional.empty());

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        simulated().responseFilters().clear();
        desk.close();
    }

    static Stream<Arguments> waysAndFaults() {
        return ways().flatMap(way -> lost().map(fault -> Arguments.of(way.recognizeBy(), way, fault)));
    }

    static Stream<RequisitionSettings> ways() {
        return Stream.of(
                RequisitionSettings.DEFAULT,
                BY_JUSTIFICATION,
                BY_FIELD,
                new RequisitionSettings("EXTERNAL_PO_REFERENCE", Optional.empty(), Optional.empty()));
    }

    static Stream<Fault> lost() {
        return Stream.of(
                        Fault.droppedAfter(SUBMIT),
                        Fault.statusAfter(SUBMIT, 502),
                        Fault.statusAfter(SUBMIT, 504),
                        Fault.takingEffectLate(SUBMIT, Duration.ofMillis(300)))
                .map(fault -> fault.on("POST").times(1));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("waysAndFaults")
    void eachWayRecognisesWhatEachFaultLeavesInDoubt(String name, RequisitionSettings way, Fault fault) {
        desk.recognisingBy(way);

        isMadeOnceDespite(fault);
    }

    static Stream<Arguments> hiddenAndFaults() {
        return lost().flatMap(fault -> Stream.of(
                Arguments.of("buyer-note", RequisitionSettings.DEFAULT, fault),
                Arguments.of("custom-fields", BY_FIELD, fault)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hiddenAndFaults")
    void whatAnAdministratorHidesIsFoundByTheConditionAlone(String hidden, RequisitionSettings way, Fault fault) {
        simulated().responseFilters().dropEvenWithFields(Resource.REQUISITIONS, List.of(hidden));
        desk.recognisingBy(way);

        isMadeOnceDespite(fault);
    }

    private void isMadeOnceDespite(Fault fault) {
        int before = simulated().requisitions().count();
        simulated().faults().add(fault);
        assertThat(desk.opened().failsToCreate()).isEqualTo("CoupaUnavailable");
        assertThat(desk.failsToCreate()).isEqualTo("CoupaOutcomeUnclear");
        Awaitility.await().until(() -> simulated().requisitions().count() == before + 1);
        Desk.timePasses(Duration.ofMinutes(2));

        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(simulated().requisitions().count()).isEqualTo(before + 1);
    }

    @Test
    void thatTheMarkDoesNotComeBackIsNoted() {
        simulated().responseFilters().dropEvenWithFields(Resource.REQUISITIONS, List.of("buyer-note"));

        assertThat(desk.opened().creates().note().orElse("")).contains("BUYER_NOTE", "PUT requisition-settings");
        simulated().responseFilters().clear();
        desk.another();
        assertThat(desk.opened().creates().note()).isEmpty();
    }

    @Test
    void whatWasSentIsLookedForAsItWasSentWhateverIsChosenSince() {
        answerIsLost();

        desk.recognisingBy(BY_JUSTIFICATION);

        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void whereCoupaRefusesTheConditionNothingIsMadeUntilAnotherWayIsChosen() {
        simulated().faults().add(Fault.status(INDEX, 400).on("GET").times(1));
        desk.recognisingBy(BY_FIELD).opened();

        assertThat(desk.failsToCreate()).isEqualTo("CoupaCannotRecognise");

        assertThat(desk.row().waitingFor()).isEqualTo(Turn.OWNER.name());
        assertThat(desk.row().note().orElse("")).contains("PUT requisition-settings");
        desk.recognisingBy(BY_JUSTIFICATION);
        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
    }

    @Test
    void whatWasNeverSentIsGivenUpWithoutAskingCoupa() {
        simulated().faults().add(Fault.status("/api/*", 500));
        desk.opened();

        assertThat(desk.activities().withdraw(desk.ref())).isInstanceOf(Withdrawal.Done.class);
        assertThat(desk.row().status()).isEqualTo(RequisitionStatus.ABANDONED.name());
        assertThat(desk.row().endedAt()).isPresent();
    }

    private void answerIsLost() {
        simulated().faults().add(Fault.droppedAfter(SUBMIT).on("POST").times(1));
        assertThat(desk.opened().failsToCreate()).isEqualTo("CoupaUnavailable");
        Desk.timePasses(Duration.ofMinutes(2));
    }
}
