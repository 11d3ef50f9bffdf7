package io.tropicapp.coupa.api.requisition;

import static io.tropicapp.coupa.api.requisition.Purchasing.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.TestWorld;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final Purchasing SHOP = Purchasing.live();

    @Test
    void aRejectedRequisitionIsCorrectedAndSubmittedAgain() {
        var id = rejected();

        var answer = SHOP.says(id, "/resubmit", body("Lamps"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(answer.at("/title")).isEqualTo("Lamps");
        assertThat(answer.json().at("/round").asInt()).isEqualTo(2);
        assertThat(SHOP.row(id).takenRevision()).contains(2);
        assertThat(SHOP.audit()).contains("requisition.resubmitted");
    }

    @Test
    void withoutABodyItIsSubmittedAsItIs() {
        var id = SHOP.requested(body("ID", "Bulbs").replace("'title'", "'submit': false, 'title'"), "Bulbs", "DRAFT");

        var answer = SHOP.says(id, "/resubmit", "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(answer.at("/title")).isEqualTo("Bulbs");
    }

    @Test
    void whatCoupaRefusesComesInItsWordsAtTheFieldTheySpeakOf() {
        var id = rejected();

        var answer = SHOP.says(id, "/resubmit", body("Refuse me"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("requisition-refused");
        assertThat(answer.at("/errors/0/field")).isEqualTo("lines[0].commodity");
        assertThat(answer.at("/detail")).contains("Commodity is not valid.", "POST resubmit");
        assertThat(answer.at("/requisition")).isEqualTo(SHOP.path(id));
        assertThat(SHOP.says(id, "/resubmit", body("Lamps")).status()).isEqualTo(200);
    }

    @Test
    void inApprovalNothingIsCorrected() {
        var id = SHOP.requested("Bulbs", "PENDING_APPROVAL");

        var answer = SHOP.says(id, "/resubmit", body("Lamps"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("requisition-not-editable");
        assertThat(SHOP.row(id).draftRevision()).isEqualTo(1);
    }

    @Test
    void aCorrectionThatComesTooLateIsRefusedAndNotShownAsWhatWasAsked() {
        var id = rejected();

        var answer = SHOP.says(id, "/resubmit", body("Too late"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("requisition-not-editable");
        assertThat(SHOP.shown(id).at("/title")).isEqualTo("Bulbs");
        assertThat(SHOP.row(id).draftRevision()).isEqualTo(1);
        assertThat(SHOP.asks(body(id, "Bulbs")).status()).isEqualTo(200);
        assertThat(SHOP.asks(body(id, "Too late")).status()).isEqualTo(409);
    }

    @Test
    void aCorrectionIsCheckedAsARequestIs() {
        var id = rejected();

        assertThat(SHOP.says(id, "/resubmit", body("")).at("/errors/0/field")).isEqualTo("title");
        assertThat(SHOP.says(id, "/resubmit", body("other-id", "Lamps")).at("/errors/0/field"))
                .isEqualTo("tropicRequestId");
        assertThat(SHOP.says(id, "/resubmit", body("Lamps").replace("70", "71")).problem())
                .isEqualTo("supplier-not-active");
        assertThat(SHOP.says("none", "/resubmit", body("Lamps")).status()).isEqualTo(404);
    }

    @Test
    void aLostProcessIsStartedAgainAndTakesTheCorrection() {
        var id = rejected();
        RequestTest.terminate(SHOP, id);

        var answer = SHOP.says(id, "/resubmit", body("Lamps"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void aCorrectionThatWasKeptAndNotSentIsSentByTheSameRequest() {
        var id = SHOP.requested("Refuse me", "REFUSED");
        var draft = Drafts.read(SHOP.row(id).draft());
        var lamps = Drafts.json(draft).asObject().put("title", "Lamps");
        SHOP.happens(id, json -> {
            json.put("draftRevision", 2).set("draft", lamps);
            json.putArray("refusal");
        });

        var answer = SHOP.asks(body(id, "Lamps"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(SHOP.row(id).draftRevision()).isEqualTo(2);
    }

    @Test
    void whileCoupaTakesItsTimeTheCallerIsToldThatItIsUnderWay() {
        var shop = Purchasing.live();
        var id = shop.requested("Refuse me", "REFUSED");
        var hold = TestWorld.REQUISITIONS.areHeld(shop.acme().connectionId());

        var answer = shop.says(id, "/resubmit", body("Lamps"));
        hold.countDown();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/note")).contains("nothing needs to be sent again");
        shop.awaitStatus(id, "PENDING_APPROVAL");
    }

    /** Seen by a sync whose news has not reached the process yet. */
    private static String rejected() {
        var id = SHOP.requested("Bulbs", "PENDING_APPROVAL");
        SHOP.happens(
                id,
                json -> json.put("status", "REJECTED")
                        .put("waitingFor", "REQUESTER")
                        .put("rejectReason", "Too dear."));
        return id;
    }
}
