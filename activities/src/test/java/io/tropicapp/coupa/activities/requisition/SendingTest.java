package io.tropicapp.coupa.activities.requisition;

import static io.tropicapp.coupa.activities.Ground.simulated;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.fault.Fault;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes out late, in parts, or is refused beside the requisition itself. */
class SendingTest {

    private static final String SUBMIT = "/api/requisitions/submit_for_approval";
    private static final String RESUBMIT = "/api/requisitions/*/update_and_submit_for_approval";
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasHeldUpForTooLongIsNotSentAnyMore() {
        desk.opened();
        simulated().faults().add(Fault.status(SUBMIT, 401).on("POST").times(1));
        simulated().faults().add(Fault.latency("/oauth2/token", Duration.ofSeconds(3)));
        var creating = CompletableFuture.supplyAsync(desk::failsToCreate);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> desk.row().creationBegunAt().isPresent());

        Desk.timePasses(SETTLED);

        assertThat(creating.join()).isEqualTo("CoupaUnavailable");
        assertThat(desk.inCoupa()).isEmpty();
        assertThat(desk.row().note().orElse("")).contains("was not sent");
        simulated().faults().clear();
        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void anAttachmentThatCoupaRefusesGoesBackToTheRequester() {
        attaching().opened();
        simulated()
                .faults()
                .add(Fault.status("/api/requisitions/*/attachments", 400)
                        .on("POST")
                        .times(1));

        var standing = desk.creates();

        assertThat(standing.status()).isEqualTo(RequisitionStatus.REFUSED);
        assertThat(standing.waitingFor()).isEqualTo(Turn.REQUESTER);
        assertThat(desk.row().refusal().at("/0/field").asString("")).isEqualTo("attachments");
        assertThat(desk.resubmits(desk.corrected(Desk.titled("Without"))).status())
                .isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.inCoupa()).hasSize(1);
    }

    @Test
    void aSubmissionThatTakesEffectLateIsWaitedForAndSeen() {
        attaching().opened();
        simulated()
                .faults()
                .add(Fault.takingEffectLate(RESUBMIT, Duration.ofSeconds(2))
                        .on("PUT")
                        .times(1));
        assertThat(desk.failsToCreate()).isEqualTo("CoupaUnavailable");
        assertThat(desk.failsToCreate()).isEqualTo("CoupaOutcomeUnclear");

        Awaitility.await().until(() -> desk.there().path("status").asString("").equals("pending_approval"));

        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
        assertThat(desk.row().creationBegunAt()).isEmpty();
    }

    @Test
    void aRefusedSubmissionIsLookedAtBeforeItIsBelieved() {
        attaching().opened();
        simulated().faults().add(Fault.statusAfter(RESUBMIT, 400).on("PUT").times(1));

        assertThat(desk.creates().status()).isEqualTo(RequisitionStatus.PENDING_APPROVAL);
    }

    private Desk attaching() {
        return desk.asking(
                Desk.draft(json -> json.putArray("attachments").addObject().put("text", "Compared.")));
    }
}
