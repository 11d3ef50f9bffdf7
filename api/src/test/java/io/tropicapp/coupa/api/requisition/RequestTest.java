package io.tropicapp.coupa.api.requisition;

import static io.tropicapp.coupa.api.requisition.Purchasing.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowStub;
import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.workflows.requisition.Requisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Purchasing SHOP = Purchasing.live();

    private final String id = Purchasing.id();

    @Test
    void aRequestIsAnsweredAtOnceWithTheLinkToFollow() {
        var answer = SHOP.asks(body(id, "Bulbs"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.header("location")).isEqualTo(SHOP.path(id));
        assertThat(answer.at("/tropicRequestId")).isEqualTo(id);
        assertThat(answer.at("/links/self")).isEqualTo(SHOP.path(id));
        SHOP.awaitStatus(id, "PENDING_APPROVAL");
        assertThat(SHOP.audit()).contains("requisition.requested");
        assertThat(SHOP.acme().shown().at("/links/requisitions"))
                .isEqualTo(SHOP.acme().path("/requisitions"));
    }

    @Test
    void aCustomFieldIsTakenAwayByANull() {
        var emptied = body(id, "Bulbs").replace("'title'", "'customFields': {'colour': null}, 'title'");

        assertThat(SHOP.asks(emptied).status()).isEqualTo(202);

        assertThat(SHOP.row(id).draft().at("/customFields/colour").isNull()).isTrue();
        SHOP.awaitStatus(id, "PENDING_APPROVAL");
        assertThat(SHOP.asks(emptied).status()).isEqualTo(200);
    }

    @Test
    void everythingThatWasAskedForIsKeptAsItWasGiven() {
        SHOP.asks("""
            {'tropicRequestId': '%s', 'requester': {'coupaId': 1}, 'title': ' Bulbs ', 'justification': 'It is dark.',
             'needByDate': '2026-12-24', 'department': 'IT', 'shipToAddress': {'coupaId': 9}, 'currency': 'USD',
             'lines': [{'description': 'Bulbs', 'quantity': 2.5, 'unitPrice': 12345678901234567890.123456,
                        'unitOfMeasure': 'EA', 'commodity': {'name': 'Light'}, 'supplier': {'coupaId': 70},
                        'account': {'segments': {'segment-1': 'IN10'}, 'accountType': 'Chart'}, 'contract': 7,
                        'needByDate': '2026-12-25', 'supplierPartNumber': 'B-1', 'customFields': {'rush': true}},
                       {'description': 'Cleaning', 'amount': '500.00', 'account': 'IN10-1', 'contract': {'coupaId': 8}},
                       {'description': 'Rest', 'amount': 1, 'account': {'code': 'IN10-2', 'accountType': 'Chart'}}],
             'customFields': {'cost-model': 'capex', 'score': 1.50},
             'attachments': [{'url': 'https://tropic.example/r/1'}, {'text': 'See there.'}], 'submit': false}
            """.formatted(id));

        var draft = Drafts.read(SHOP.row(id).draft());

        assertThat(draft.requester()).isEqualTo(1);
        assertThat(draft.title()).isEqualTo("Bulbs");
        assertThat(draft.department()).contains(new RequisitionDraft.Reference(Optional.empty(), Optional.of("IT")));
        assertThat(draft.lines().getFirst().unitPrice()).hasToString("Optional[12345678901234567890.123456]");
        assertThat(draft.lines().getFirst().account().orElseThrow().segments()).containsEntry("segment-1", "IN10");
        assertThat(draft.lines().get(1).amount()).hasToString("Optional[500]");
        assertThat(draft.lines().get(1).contract()).contains(8L);
        assertThat(draft.lines().get(2).account().orElseThrow().accountType()).contains("Chart");
        assertThat(draft.attachments()).hasSize(2);
        assertThat(draft.submit()).isFalse();
        SHOP.awaitStatus(id, "DRAFT");
    }

    @Test
    void theSameRequestAgainFindsTheOneThatIsThere() {
        var body = body(id, "Bulbs").replace("'quantity': 2", "'customFields': {'score': 1.50}, 'quantity': 2.0");
        SHOP.asks(body);
        SHOP.awaitStatus(id, "PENDING_APPROVAL");
        var version = SHOP.row(id).version();

        var again = SHOP.asks(body.replace("'1200.50'", "1200.5").replace("1.50", "1.5"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("location")).isEqualTo(SHOP.path(id));
        assertThat(SHOP.row(id).version()).isEqualTo(version);
        assertThat(TestWorld.REQUISITIONS.creationsOf(id)).isEqualTo(1);
    }

    @Test
    void tenAtOnceMakeOneRequisition() throws Exception {
        Callable<Answer> ask = () -> SHOP.asks(body(id, "Bulbs"));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    executor.invokeAll(Stream.generate(() -> ask).limit(10).toList());

            assertThat(answers).extracting(Future::get).allMatch(answer -> answer.status() / 100 == 2);
        }
        SHOP.awaitStatus(id, "PENDING_APPROVAL");
        assertThat(TestWorld.REQUISITIONS.creationsOf(id)).isEqualTo(1);
        assertThat(SHOP.acme()
                        .owner
                        .get(SHOP.acme().path("/requisitions?limit=200"))
                        .text())
                .containsOnlyOnce("\"tropicRequestId\":\"" + id);
    }

    @Test
    void aLostProcessIsStartedAgainByTheSameRequest() {
        SHOP.asks(body(id, "Bulbs"));
        SHOP.awaitStatus(id, "PENDING_APPROVAL");
        terminate(SHOP, id);

        SHOP.asks(body(id, "Bulbs"));

        assertThat(process(SHOP, id).describe().getStatus())
                .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
        assertThat(SHOP.says(id, "/refresh", "").status()).isEqualTo(200);
        assertThat(TestWorld.REQUISITIONS.creationsOf(id)).isEqualTo(1);
    }

    @Test
    void anotherBodyInApprovalIsRefusedSayingWhoseTurnItIs() {
        var asked = SHOP.requested("Bulbs", "PENDING_APPROVAL");

        var answer = SHOP.asks(body(asked, "Lamps"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("requisition-not-editable");
        assertThat(answer.at("/detail")).contains("PENDING_APPROVAL", "approver's turn");
    }

    @Test
    void anotherBodyOfARefusedRequestIsItsCorrection() {
        var asked = SHOP.requested("Refuse me", "REFUSED");

        var answer = SHOP.asks(body(asked, "Lamps"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(answer.at("/title")).isEqualTo("Lamps");
    }

    @Test
    void theSameRefusedRequestAgainShowsItsRefusal() {
        var asked = SHOP.requested("Refuse me", "REFUSED");

        var answer = SHOP.asks(body(asked, "Refuse me"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("REFUSED");
        assertThat(answer.at("/refusal/0/field")).isEqualTo("lines[0].commodity");
        assertThat(answer.at("/refusal/0/message")).isEqualTo("Commodity is not valid.");
        assertThat(answer.at("/next")).contains("requester's turn");
    }

    @Test
    void aRequestWithAnIdempotencyKeyIsAnsweredOnce() {
        var first = SHOP.acme().owner.post(SHOP.acme().path("/requisitions"), body(id, "Bulbs"), "Idempotency-Key", id);
        var second =
                SHOP.acme().owner.post(SHOP.acme().path("/requisitions"), body(id, "Bulbs"), "Idempotency-Key", id);

        assertThat(second.header("idempotency-replayed")).isEqualTo("true");
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void anotherOrganizationsConnectionDoesNotExist() {
        var other = Acme.begun();

        assertThat(other.owner
                        .post(SHOP.acme().path("/requisitions"), body(id, "Bulbs"))
                        .status())
                .isEqualTo(404);
        assertThat(other.owner.get(SHOP.acme().path("/requisitions")).status()).isEqualTo(404);
    }

    static void terminate(Purchasing shop, String id) {
        process(shop, id).terminate("lost");
    }

    private static WorkflowStub process(Purchasing shop, String id) {
        var ref = new RequisitionRef(shop.acme().connectionId(), shop.acme().organization, id);
        return TestWorld.temporal().newUntypedWorkflowStub(Requisition.workflowId(ref));
    }
}
