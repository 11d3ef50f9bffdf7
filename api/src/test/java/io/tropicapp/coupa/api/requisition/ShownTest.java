package io.tropicapp.coupa.api.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShownTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Purchasing SHOP = Purchasing.live();

    @Test
    void whatTheOwnerIsToDoIsWhatKeepsItFromCoupa() {
        var id = SHOP.requested("Bulbs", "PENDING_APPROVAL");

        SHOP.happens(
                id,
                json -> json.put("waitingFor", "OWNER").put("note", "Choose another way: PUT requisition-settings."));

        assertThat(SHOP.shown(id).at("/next"))
                .contains("Owner's turn", "PUT requisition-settings")
                .doesNotContain("credentials");
    }

    @Test
    void aRequisitionShowsItsChainAndWhoseTurnItIs() {
        var id = inApproval();

        var shown = SHOP.shown(id);

        assertThat(shown.at("/coupaStatus")).isEqualTo("pending_approval");
        assertThat(shown.at("/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(shown.at("/waitingFor")).isEqualTo("APPROVER");
        assertThat(shown.at("/whoseTurn/0")).isEqualTo("Dan (delegate: Eve)");
        assertThat(shown.at("/next"))
                .isEqualTo("It is the turn of Dan (delegate: Eve): to approve or reject it in Coupa.");
        assertThat(shown.json().at("/approvals").size()).isEqualTo(1);
        assertThat(shown.at("/approvals/0/approver/name")).isEqualTo("Dan");
        assertThat(shown.at("/approvals/0/parallelGroup")).isEqualTo("Finance");
        assertThat(shown.json().at("/approvals/0/current").asBoolean()).isTrue();
        assertThat(shown.at("/total/amount")).isEqualTo("2401.00");
        assertThat(shown.at("/total/currency")).isEqualTo("USD");
        assertThat(shown.json().at("/rejectReason").isNull()).isTrue();
    }

    @Test
    void itsPurchaseOrdersAreLinked() {
        var id = inApproval();

        var shown = SHOP.shown(id);

        assertThat(shown.at("/purchaseOrders/0/number"))
                .isEqualTo("PO-" + SHOP.row(id).coupaId().orElseThrow());
        assertThat(shown.at("/purchaseOrders/0/status")).isEqualTo("issued");
        assertThat(shown.at("/purchaseOrders/0/total")).isEqualTo("2401.00");
        assertThat(shown.at("/purchaseOrders/0/supplier/name")).isEqualTo("Maintenance Mart");
        assertThat(shown.json().at("/purchaseOrders/0/lines/0/lineNum").asInt()).isEqualTo(1);
    }

    @Test
    void whatHappenedIsShownTheOldestFirst() {
        var history = SHOP.shown(inApproval()).json().at("/history");

        assertThat(history.at("/0/at").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(history.at("/0/type").asString()).isEqualTo("observed");
        assertThat(history.at("/0/coupaStatus").asString()).isEqualTo("pending_approval");
    }

    @Test
    void theReasonOfARejectionIsShownWhileItIsRejected() {
        var id = SHOP.requested("Bulbs", "PENDING_APPROVAL");
        SHOP.happens(id, json -> json.put("rejectReason", "Too dear."));
        assertThat(SHOP.shown(id).json().at("/rejectReason").isNull()).isTrue();

        SHOP.happens(id, json -> json.put("status", "REJECTED").put("waitingFor", "REQUESTER"));

        assertThat(SHOP.shown(id).at("/rejectReason")).isEqualTo("Too dear.");
        assertThat(SHOP.shown(id).at("/next")).contains("requester's turn", "POST resubmit");
    }

    @Test
    void requisitionsAreListedTheNewestFirstByStatus() {
        var shop = Purchasing.live();
        var first = shop.requested("Bulbs", "PENDING_APPROVAL");
        var second = shop.requested("Lamps", "PENDING_APPROVAL");
        var refused = shop.requested("Refuse me", "REFUSED");
        var list = shop.acme().path("/requisitions?limit=1&status=PENDING_APPROVAL");

        var page = shop.acme().owner.get(list);
        var next = shop.acme().owner.get(list + "&cursor=" + page.at("/nextCursor"));

        assertThat(page.at("/items/0/tropicRequestId")).isEqualTo(second);
        assertThat(page.at("/items/0/title")).isEqualTo("Lamps");
        assertThat(next.at("/items/0/tropicRequestId")).isEqualTo(first);
        assertThat(next.json().at("/nextCursor").isNull()).isTrue();
        assertThat(shop.acme().owner.get(shop.acme().path("/requisitions")).at("/items/0/tropicRequestId"))
                .isEqualTo(refused);
        assertThat(shop.acme()
                        .owner
                        .get(shop.acme().path("/requisitions?status=lost"))
                        .at("/errors/0/message"))
                .startsWith("must be one of REQUESTED, REFUSED");
    }

    @Test
    void refreshLooksAtItAtOnce() {
        var id = SHOP.requested("Bulbs", "PENDING_APPROVAL");

        var answer = SHOP.acme().operator.post(SHOP.path(id) + "/refresh", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/total/amount")).isEqualTo("42.00");
        assertThat(answer.at("/observedAt")).isNotEmpty();
        assertThat(SHOP.audit()).contains("requisition.refreshed");
    }

    @Test
    void oneThatIsNoLongerFollowedIsShownAsItIs() {
        var id = SHOP.requested("Refuse me", "REFUSED");
        SHOP.says(id, "/withdraw", "");
        var version = SHOP.row(id).version();

        var answer = SHOP.says(id, "/refresh", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("ABANDONED");
        assertThat(SHOP.row(id).version()).isEqualTo(version);
    }

    @Test
    void aDraftIsTakenBack() {
        var id = SHOP.requested("Refuse me", "REFUSED");

        var answer = SHOP.says(id, "/withdraw", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("ABANDONED");
        assertThat(answer.at("/endedAt")).isNotEmpty();
        assertThat(SHOP.audit()).contains("requisition.withdrawn");
        assertThat(SHOP.says(id, "/withdraw", "").status()).isEqualTo(200);
    }

    @Test
    void whatCoupasApiCannotTakeBackIsToldWithWhatToDoThere() {
        var id = SHOP.requested("Bulbs", "PENDING_APPROVAL");

        var answer = SHOP.says(id, "/withdraw", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("withdraw-in-coupa");
        assertThat(answer.at("/detail")).isEqualTo("Open it in Coupa and choose Withdraw.");
    }

    private static String inApproval() {
        var id = SHOP.requested("Bulbs", "PENDING_APPROVAL");
        long coupaId = SHOP.row(id).coupaId().orElseThrow();
        TestWorld.REQUISITIONS.change(
                SHOP.row(id),
                json -> json.put("round", 2).put("total", "2401.00").put("currency", "USD"),
                List.of(approval(1, 1, "rejected", false), approval(2, 2, "pending_approval", true)),
                List.of(order(coupaId, id)));
        return id;
    }

    private static ApprovalRow approval(long coupaId, int round, String status, boolean current) {
        return new ApprovalRow(
                coupaId,
                round,
                Optional.of(1),
                status,
                Optional.of("ApprovalChainApproval"),
                Optional.of(5L),
                Optional.of("Dan"),
                Optional.of("User"),
                Optional.empty(),
                Optional.of("Eve"),
                Optional.of("Finance"),
                Optional.empty(),
                Optional.empty(),
                current);
    }

    private static PurchaseOrderRow order(long coupaId, String id) {
        return new PurchaseOrderRow(
                coupaId,
                id,
                Optional.of("PO-" + coupaId),
                Optional.of("issued"),
                Optional.of(1L),
                Optional.empty(),
                Optional.of(70L),
                Optional.of("Maintenance Mart"),
                Optional.of("USD"),
                Optional.of(new BigDecimal("2401.00")),
                JsonMapper.shared().readTree("[{\"line-num\": 1}]"),
                false,
                Optional.of(NOON),
                Optional.of(NOON));
    }
}
