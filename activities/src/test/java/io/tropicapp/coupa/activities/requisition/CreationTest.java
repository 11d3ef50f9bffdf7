package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coupa has no idempotency key; whatever happens on the way, there is one requisition. */
class CreationTest {

    private static final String SUBMIT = "/api/requisitions/submit_for_approval";
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRequestBecomesARequisitionInApproval() {
        var standing = desk.opened().creates();

        assertThat(standing.status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(standing.waitingFor()).isEqualTo(Turn.APPROVER);
        assertThat(standing.round()).isEqualTo(1);
        assertThat(desk.inCoupa())
                .singleElement()
                .satisfies(made -> assertThat(made.path("id").asLong()).isEqualTo(desk.coupaId()))
                .satisfies(made -> assertThat(made.path("req-title").asString()).isEqualTo("Microscopes"));
        assertThat(desk.known().approvals()).isNotEmpty().anyMatch(approval -> approval.current());
        assertThat(desk.events()).contains("requisition.pending_approval");
    }

    @Test
    void creatingAgainFindsTheSame() {
        var first = desk.opened().creates();

        assertThat(desk.creates().coupaId()).isEqualTo(first.coupaId());
        assertThat(desk.inCoupa()).hasSize(1);
    }

    static Stream<Fault> lostAnswers() {
        return Stream.of(Fault.droppedAfter(SUBMIT), Fault.statusAfter(SUBMIT, 504), Fault.statusAfter(SUBMIT, 502));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void whereTheAnswerWasLostTheRequisitionIsFoundAndNotMadeAgain(Fault lost) {
        simulated().faults().add(lost.on("POST").times(1));
        desk.opened();
        assertThat(desk.failsToCreate()).isEqualTo("CoupaUnavailable");
        assertThat(desk.failsToCreate()).isEqualTo("CoupaOutcomeUnclear");

        Desk.timePasses(SETTLED);

        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void whatTakesEffectAfterTheConnectionWasLostIsWaitedFor() {
        simulated()
                .faults()
                .add(Fault.takingEffectLate(SUBMIT, Duration.ofMillis(300))
                        .on("POST")
                        .times(1));
        desk.opened();
        assertThat(desk.failsToCreate()).isEqualTo("CoupaUnavailable");
        assertThat(desk.failsToCreate()).isEqualTo("CoupaOutcomeUnclear");

        Awaitility.await().until(() -> desk.inCoupa().size() == 1);
        Desk.timePasses(SETTLED);

        assertThat(desk.creates().coupaId()).isPresent();
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void whatNeverTookEffectIsSentAgain() {
        simulated().faults().add(Fault.dropped(SUBMIT).on("POST").times(1));
        desk.opened();
        assertThat(desk.failsToCreate()).isEqualTo("CoupaUnavailable");

        Desk.timePasses(SETTLED);

        assertThat(desk.creates().coupaId()).isPresent();
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void whereCoupaSurelyDidNothingTheNextAttemptNeedNotWait() {
        simulated()
                .faults()
                .add(Fault.throttled(SUBMIT, Duration.ofSeconds(1)).on("POST").times(1));
        desk.opened();
        assertThat(desk.failsToCreate()).isEqualTo("CoupaThrottled");

        Awaitility.await().until(() -> tries(desk));

        assertThat(desk.inCoupa()).hasSize(1);
    }

    /** The budget rests as long as Coupa asked for, on the database's clock. */
    private static boolean tries(Desk desk) {
        try {
            return desk.creates().coupaId().isPresent();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void tenAttemptsAtOnceMakeOne() {
        desk.opened();

        IntStream.range(0, 10).parallel().forEach(attempt -> tries(desk));
        Desk.timePasses(SETTLED);
        desk.creates();

        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void whatCoupaRefusesComesBackInItsWordsAndCanBeCorrected() {
        desk.asking(withCommodity("No such commodity")).opened();

        var refused = desk.creates();

        assertThat(refused.status()).isEqualTo(RequisitionStatus.REFUSED);
        assertThat(refused.waitingFor()).isEqualTo(Turn.REQUESTER);
        assertThat(desk.row().refusal().toString()).contains(".commodity").contains("ommodity");
        assertThat(desk.creates().version()).isEqualTo(refused.version());

        int revision = desk.corrected(Desk.draft());
        assertThat(desk.activities().resubmit(desk.ref(), revision).status())
                .isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void aDraftStaysADraftUntilItIsSubmitted() {
        desk.asking(submitting(false)).opened();

        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.DRAFT);

        int revision = desk.corrected(submitting(true));
        assertThat(desk.activities().resubmit(desk.ref(), revision).status())
                .isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void approversFindTheAttachmentsFromTheStartEachOnce() {
        var attachments = List.of(
                new RequisitionDraft.Attachment(Optional.of("https://example.test/offer"), Optional.empty()),
                new RequisitionDraft.Attachment(Optional.empty(), Optional.of("Three offers were compared.")));
        desk.asking(attaching(attachments)).opened();
        simulated()
                .faults()
                .add(Fault.droppedAfter("/api/requisitions/*/update_and_submit_for_approval")
                        .on("PUT")
                        .times(1));
        assertThat(desk.failsToCreate()).isEqualTo("CoupaUnavailable");

        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(simulated().requisitions().get(desk.coupaId()).path("attachments"))
                .hasSize(2);
    }

    private static RequisitionDraft withCommodity(String name) {
        var line = Desk.line("Microscope", "2", "400.00");
        return of(
                List.of(new RequisitionDraft.Line(
                        line.description(),
                        line.quantity(),
                        line.unitPrice(),
                        line.amount(),
                        line.unitOfMeasure(),
                        line.supplier(),
                        Optional.of(new RequisitionDraft.Reference(Optional.empty(), Optional.of(name))),
                        line.account(),
                        line.needByDate(),
                        line.supplierPartNumber(),
                        line.contract(),
                        Map.of())),
                List.of(),
                true);
    }

    private static RequisitionDraft submitting(boolean submit) {
        return of(Desk.draft().lines(), List.of(), submit);
    }

    private static RequisitionDraft attaching(List<RequisitionDraft.Attachment> attachments) {
        return of(Desk.draft().lines(), attachments, true);
    }

    private static RequisitionDraft of(
            List<RequisitionDraft.Line> lines, List<RequisitionDraft.Attachment> attachments, boolean submit) {
        var draft = Desk.draft();
        return new RequisitionDraft(
                draft.requester(),
                draft.title(),
                draft.justification(),
                draft.needByDate(),
                draft.department(),
                draft.shipToAddress(),
                draft.currency(),
                draft.supplier(),
                lines,
                draft.customFields(),
                attachments,
                submit);
    }
}
