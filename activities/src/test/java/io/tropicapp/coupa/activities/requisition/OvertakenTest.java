package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.store.requisition.SentDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A newer draft is kept while an older one is on its way: what is recorded as taken is what Coupa has. */
class OvertakenTest {

    private static final String RESUBMIT = "/api/requisitions/*/update_and_submit_for_approval";
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofTwoCorrectionsAtOnceTheOneThatWasSentIsTaken() {
        desk.rejected();
        int first = desk.corrected(Desk.titled("First"));
        simulated()
                .faults()
                .add(Fault.answeredLate(RESUBMIT, Duration.ofSeconds(2)).times(1));
        var sending = CompletableFuture.supplyAsync(() -> desk.resubmits(first));
        Awaitility.await()
                .until(() -> desk.row().sent().map(SentDraft::revision).equals(Optional.of(first)));

        int second = desk.corrected(Desk.titled("Second"));

        assertThat(sending.join().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.resubmits(second).status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        isTaken(first, "First");
        assertThat(desk.row().takenRevision().orElseThrow()).isLessThan(second);
    }

    @Test
    void aChangeThatComesAfterALostAnswerIsNotTakenForWhatWasSent() {
        desk.rejected();
        int first = desk.corrected(Desk.titled("First"));
        simulated().faults().add(Fault.droppedAfter(RESUBMIT).times(1));
        assertThat(Desk.fails(() -> desk.resubmits(first))).isEqualTo("CoupaUnavailable");

        int second = desk.corrected(Desk.titled("Second"));
        Desk.timePasses(SETTLED);
        desk.resubmits(second);

        isTaken(first, "First");
    }

    @Test
    void aChangeThatComesAfterWhatWasNeverReceivedIsSent() {
        desk.rejected();
        int first = desk.corrected(Desk.titled("First"));
        simulated().faults().add(Fault.dropped(RESUBMIT).times(1));
        assertThat(Desk.fails(() -> desk.resubmits(first))).isEqualTo("CoupaUnavailable");

        int second = desk.corrected(Desk.titled("Second"));
        Desk.timePasses(SETTLED);
        desk.resubmits(second);

        isTaken(second, "Second");
    }

    @Test
    void ofADraftThatCoupaHasKeptAndRefusedTheCorrectionIsSubmitted() {
        desk.asking(Desk.draft(json -> json.putArray("attachments").addObject().put("text", "Compared.")))
                .opened();
        simulated()
                .faults()
                .add(Fault.statusAfter("/api/requisitions", 400).on("POST").times(1));
        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.REFUSED);

        int second = desk.corrected(Desk.titled("Second"));

        assertThat(desk.resubmits(second).status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        isTaken(second, "Second");
        assertThat(desk.inCoupa()).hasSize(1);
    }

    private void isTaken(int revision, String title) {
        assertThat(desk.row().takenRevision()).contains(revision);
        assertThat(desk.row().draftRevision()).isEqualTo(revision);
        assertThat(desk.row().draft().path("title").asString("")).isEqualTo(title);
        assertThat(desk.there().path("req-title").asString("")).isEqualTo(title);
    }
}
