package io.tropicapp.coupa.api.supplier;

import static io.tropicapp.coupa.api.supplier.Waiting.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.TestWorld;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Waiting DESK = Waiting.on(Acme.begun());

    @Test
    void aSupplierThatIsThereEndsTheTaskAtOnce() {
        var id = DESK.asked("Known Ltd", "SKIPPED");

        var shown = DESK.shown(id);

        assertThat(shown.json().at("/coupaSupplier/coupaId").asLong()).isEqualTo(70);
        assertThat(shown.at("/coupaSupplier/name")).isEqualTo("Known Ltd");
        assertThat(shown.at("/coupaSupplier/how")).isEqualTo("EXISTED");
        assertThat(shown.at("/next")).contains("was there already");
        assertThat(shown.at("/endedAt")).isNotEmpty();
    }

    @Test
    void candidatesAreShownWithScoreAndReasonsAndAreAPersonsTurn() {
        var shown = DESK.shown(DESK.asked("Unsure Ltd", "NEEDS_CHOICE"));

        assertThat(shown.at("/waitingFor")).isEqualTo("OWNER");
        assertThat(shown.at("/next")).contains("POST choose");
        assertThat(shown.json().at("/candidates").size()).isEqualTo(2);
        assertThat(shown.at("/candidates/0/name")).isEqualTo("Known Ltd");
        assertThat(shown.at("/candidates/0/number")).isEqualTo("V-70");
        assertThat(shown.at("/candidates/0/status")).isEqualTo("active");
        assertThat(shown.json().at("/candidates/0/score").asDouble()).isEqualTo(0.91);
        assertThat(shown.at("/candidates/0/reasons/0/kind")).isEqualTo("NAMES_ALIKE");
        assertThat(shown.at("/candidates/1/status")).isEqualTo("draft");
    }

    @Test
    void aPersonConfirmsACandidate() {
        var id = DESK.asked("Unsure Ltd", "NEEDS_CHOICE");

        var answer = DESK.acme().consultant.post(DESK.path(id) + "/choose", "{'coupaSupplierId': 70}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("COMPLETED");
        assertThat(answer.json().at("/rejected/0").asLong()).isEqualTo(71);
        assertThat(DESK.audit()).contains("supplier_onboarding.chosen");
        assertThat(DESK.says(id, "/choose", "{'coupaSupplierId': 70}").status())
                .as("said twice")
                .isEqualTo(200);
    }

    @Test
    void aPersonSaysThatItIsNew() {
        var id = DESK.asked("Unsure Ltd", "NEEDS_CHOICE");

        var answer = DESK.says(id, "/choose", "{'isNew': true}");

        assertThat(answer.at("/status")).isEqualTo("WAITING");
        assertThat(answer.json().at("/candidates").size()).isZero();
        assertThat(answer.json().at("/rejected").size()).isEqualTo(2);
    }

    @Test
    void whoHasSeenOtherCandidatesDecidesNothing() {
        var id = DESK.asked("Unsure Ltd", "NEEDS_CHOICE");

        var isNew = DESK.says(id, "/choose", "{'isNew': true, 'candidates': [70]}");
        var chosen = DESK.says(id, "/choose", "{'coupaSupplierId': 70, 'candidates': [70, 99]}");

        assertThat(isNew.status()).as(isNew.text()).isEqualTo(409);
        assertThat(isNew.problem()).isEqualTo("supplier-candidates-changed");
        assertThat(isNew.at("/detail")).contains("Look at it again");
        assertThat(isNew.json().at("/candidates").toString()).isEqualTo("[70,71]");
        assertThat(chosen.problem()).isEqualTo("supplier-candidates-changed");
        assertThat(DESK.shown(id).at("/status")).isEqualTo("NEEDS_CHOICE");
        assertThat(DESK.shown(id).json().at("/rejected").size()).isZero();
    }

    @Test
    void whoHasSeenTheCandidatesRejectsThese() {
        var id = DESK.asked("Unsure Ltd", "NEEDS_CHOICE");

        var answer = DESK.says(id, "/choose", "{'isNew': true, 'candidates': [71, 70]}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/rejected").toString()).isEqualTo("[70,71]");
    }

    @Test
    void aChoiceIsOneOfTheTwo() {
        var id = DESK.asked("Unsure Ltd", "NEEDS_CHOICE");

        assertThat(DESK.says(id, "/choose", "{}").status()).isEqualTo(400);
        assertThat(DESK.says(id, "/choose", "{'isNew': false}").status()).isEqualTo(400);
        assertThat(DESK.says(id, "/choose", "{'isNew': true, 'coupaSupplierId': 70}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPersonCompletesItByHand() {
        var id = DESK.asked("Nobody Ltd", "WAITING");

        var answer = DESK.says(id, "/complete", "{'coupaSupplierId': 70}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("COMPLETED");
        assertThat(answer.at("/coupaSupplier/how")).isEqualTo("NAMED");
        assertThat(DESK.audit()).contains("supplier_onboarding.completed");
        assertThat(DESK.says(id, "/complete", "{'coupaSupplierId': 70}").status())
                .isEqualTo(200);
    }

    @Test
    void aSupplierThatIsNotHereOrNotActiveIsRefusedWithWhatToDo() {
        var id = DESK.asked("Nobody Ltd", "WAITING");

        var unknown = DESK.says(id, "/complete", "{'coupaSupplierId': 99}");
        var draft = DESK.says(id, "/complete", "{'coupaSupplierId': 71}");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.problem()).isEqualTo("supplier-not-found");
        assertThat(unknown.at("/detail")).contains("POST syncs");
        assertThat(draft.status()).isEqualTo(422);
        assertThat(draft.problem()).isEqualTo("supplier-not-active");
        assertThat(draft.at("/detail")).contains("'draft'", "choose");
        assertThat(DESK.says(id, "/choose", "{'coupaSupplierId': 99}").problem())
                .isEqualTo("supplier-not-found");
        assertThat(DESK.shown(id).at("/status")).isEqualTo("WAITING");
    }

    @Test
    void aPersonSkipsItForAReason() {
        var id = DESK.asked("Nobody Ltd", "WAITING");

        var answer = DESK.says(id, "/skip", "{'reason': 'We buy elsewhere.'}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("SKIPPED");
        assertThat(answer.at("/skipReason")).isEqualTo("We buy elsewhere.");
        assertThat(DESK.audit()).contains("supplier_onboarding.skipped");
        assertThat(DESK.says(id, "/skip", "{'reason': ' '}").status()).isEqualTo(400);
    }

    @Test
    void whatHasEndedStaysAsItIs() {
        var id = DESK.asked("Nobody Ltd", "WAITING");
        DESK.says(id, "/skip", "{'reason': 'We buy elsewhere.'}");

        var answer = DESK.says(id, "/complete", "{'coupaSupplierId': 70}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("supplier-onboarding-ended");
        assertThat(answer.at("/detail")).contains("SKIPPED");
        assertThat(DESK.says(id, "/choose", "{'isNew': true}").status()).isEqualTo(409);
        assertThat(DESK.says(id, "/refresh", "").status()).isEqualTo(200);
    }

    @Test
    void whatASyncEndedAMomentAgoIsNotEndedAgain() {
        var id = DESK.asked("Nobody Ltd", "WAITING");
        DESK.happens(
                id,
                json -> json.put("status", "COMPLETED")
                        .put("coupaSupplierId", 70)
                        .put("how", "APPEARED")
                        .put("endedAt", Instant.now().toString()));

        assertThat(DESK.says(id, "/skip", "{'reason': 'No.'}").problem()).isEqualTo("supplier-onboarding-ended");
        assertThat(DESK.shown(id).at("/status")).isEqualTo("COMPLETED");
    }

    @Test
    void itShowsWhichOneIsThereAndNotActive() {
        var id = DESK.asked("Nobody Ltd", "WAITING");
        DESK.happens(id, json -> json.put("coupaSupplierId", 71).put("coupaStatus", "draft"));

        var shown = DESK.shown(id);

        assertThat(shown.at("/waitingFor")).isEqualTo("COUPA");
        assertThat(shown.at("/next")).contains("supplier 71", "'draft'");
        assertThat(shown.at("/coupaSupplier/name")).isEqualTo("Brand New");
    }

    @Test
    void itSaysThatTheSuppliersWereNotReadYet() {
        var id = DESK.asked("Nobody Ltd", "WAITING");
        DESK.happens(id, json -> json.put("suppliersRead", false));

        assertThat(DESK.shown(id).json().at("/suppliersRead").asBoolean(true)).isFalse();
        assertThat(DESK.shown(id).at("/next")).contains("never read in full");
    }

    @Test
    void refreshShowsWhatCoupasSupplierInformationSays() {
        var id = DESK.asked("Nobody Ltd", "WAITING");
        assertThat(DESK.shown(id).json().at("/supplierInformation").size()).isZero();

        var answer = DESK.acme().operator.post(DESK.path(id) + "/refresh", "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/supplierInformation/0/status")).isEqualTo("pending_approval");
        assertThat(answer.at("/supplierInformation/0/supplierName")).isEqualTo("Brand New");
        assertThat(answer.json().at("/supplierInformationState/available").asBoolean())
                .isTrue();
        assertThat(answer.at("/supplierInformationState/at")).isEqualTo("2026-11-24T12:00:00Z");
    }

    @Test
    void theTasksOwnInstructionsReplaceThoseOfTheConnection() {
        var desk = Waiting.on(Acme.live());
        var usual = desk.asked("Nobody Ltd", "WAITING");
        var own = Waiting.id();
        desk.asks(body(own, "Nobody Ltd").replaceFirst("}$", ", 'instructions': '*Call* Ana.'}"));

        assertThat(desk.shown(usual).at("/instructions/markdown")).isEqualTo("Ask for a W-9.");
        assertThat(desk.shown(usual).at("/instructions/from")).isEqualTo("CONNECTION");
        assertThat(desk.shown(own).at("/instructions/markdown")).isEqualTo("*Call* Ana.");
        assertThat(desk.shown(own).at("/instructions/from")).isEqualTo("TASK");
    }

    @Test
    void tasksAreListedTheNewestFirstByStatus() {
        var desk = Waiting.on(Acme.begun());
        var first = desk.asked("Nobody Ltd", "WAITING");
        var second = desk.asked("Somebody Ltd", "WAITING");
        var skipped = desk.asked("Known Ltd", "SKIPPED");
        var list = desk.acme().path("/supplier-onboardings?limit=1&status=WAITING");

        var page = desk.acme().owner.get(list);
        var next = desk.acme().owner.get(list + "&cursor=" + page.at("/nextCursor"));

        assertThat(page.at("/items/0/tropicTaskId")).isEqualTo(second);
        assertThat(page.at("/items/0/supplierName")).isEqualTo("Somebody Ltd");
        assertThat(next.at("/items/0/tropicTaskId")).isEqualTo(first);
        assertThat(next.json().at("/nextCursor").isNull()).isTrue();
        assertThat(desk.acme()
                        .owner
                        .get(desk.acme().path("/supplier-onboardings"))
                        .at("/items/0/tropicTaskId"))
                .isEqualTo(skipped);
    }

    @Test
    void whileItTakesItsTimeTheCallerIsToldThatItIsUnderWay() {
        var desk = Waiting.on(Acme.begun());
        var id = desk.asked("Nobody Ltd", "WAITING");
        var hold = TestWorld.SUPPLIERS.areHeld(desk.acme().connectionId());

        var answer = desk.says(id, "/complete", "{'coupaSupplierId': 70}");
        hold.countDown();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.at("/note")).contains("nothing needs to be sent again");
        desk.awaitStatus(id, "COMPLETED");
    }
}
