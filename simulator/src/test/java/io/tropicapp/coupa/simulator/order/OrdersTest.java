package io.tropicapp.coupa.simulator.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.TestClock;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.requisition.Requisitions;
import io.tropicapp.coupa.simulator.requisition.Wish;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrdersTest {

    private final TestClock clock = new TestClock("2026-07-01T12:00:00Z");
    private Simulator simulator;
    private Requisitions requisitions;
    private Orders orders;
    private Caller caller;
    private Wish wish;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Instances.small().withClock(clock));
        requisitions = simulator.requisitions();
        orders = simulator.orders();
        caller = Caller.of(simulator);
        wish = new Wish(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void ordersComeTwoSecondsAfterTheLastApproval() {
        long id = approved("10.00");

        clock.move(Duration.ofSeconds(1));
        assertThat(requisition(id).path("status").asString()).isEqualTo("approved");
        assertThat(orders.all()).isEmpty();
        clock.move(Duration.ofSeconds(9));

        assertThat(requisition(id).path("status").asString()).isEqualTo("ordered");
        assertThat(requisition(id).path("updated-at").asString()).isEqualTo("2026-07-01T05:00:02-07:00");
        assertThat(orders.of(id)).hasSize(1);
    }

    @Test
    void howLongOrdersTakeIsSet() {
        requisitions.orderAfter(Duration.ZERO);

        long id = approved("10.00");

        assertThat(requisition(id).path("status").asString()).isEqualTo("ordered");
    }

    @Test
    void eachSupplierGetsAnOrderAndEachLineKnowsItsOwn() {
        var body = wish.of("10.00");
        Wish.lines(body).add(wish.line("20.00", 1)).add(wish.line("30.00", 0));
        long id = wish.submitted(body).path("id").asLong();
        requisitions.approveAll(id);

        requisitions.orderNow(id);

        JsonNode found = caller.json("/api/purchase_orders", "requisition-header[id]=" + id);
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.path(0).path("total").asString()).isEqualTo("40.00");
        assertThat(found.path(0).path("status").asString()).isEqualTo("issued");
        assertThat(found.path(0).path("version").asInt()).isOne();
        assertThat(found.path(0).path("po-number").asString())
                .isEqualTo(found.path(0).path("id").asString());
        JsonNode lines = requisition(id).path("requisition-lines");
        JsonNode second = found.path(1).path("order-lines").path(0);
        assertThat(lines.path(1).path("order-line-id")).isEqualTo(second.path("id"));
        assertThat(second.path("requisition-line-id").asString())
                .isEqualTo(lines.path(1).path("id").asString());
        assertThat(caller.json(
                                "/api/requisition_lines",
                                "order-line-id=" + second.path("id").asString())
                        .size())
                .isOne();
    }

    @Test
    void theRequisitionsReferenceIsTheOrdersNumber() {
        var body = wish.of("10.00").put("external-po-reference", "TROPIC-7");
        long id = wish.submitted(body).path("id").asLong();
        requisitions.approveAll(id);

        requisitions.orderNow(id);

        assertThat(caller.json("/api/purchase_orders", "po-number=TROPIC-7").size())
                .isOne();
    }

    @Test
    void afterAnOrderExistsNothingIsEditable() {
        long id = ordered();

        var answer = caller.put("/api/requisitions/" + id, "{\"justification\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"errors\":{\"requisition_header\":[\"Requisition cannot be edited while it is ordered\"]}}");
    }

    @Test
    void receivingMovesTheOrdersLinesAndNotTheOrder() {
        long id = ordered();
        JsonNode before = orders.of(id).getFirst();
        clock.move(Duration.ofHours(9));

        requisitions.receivePartially(id);

        JsonNode after = orders.of(id).getFirst();
        assertThat(requisition(id).path("status").asString()).isEqualTo("partially_received");
        assertThat(after.path("updated-at")).isEqualTo(before.path("updated-at"));
        assertThat(after.path("order-lines").path(0).path("updated-at"))
                .isNotEqualTo(before.path("order-lines").path(0).path("updated-at"));
        assertThat(after.path("order-lines").path(0).path("received").asString())
                .isEqualTo("0.50");
        requisitions.receive(id);
        assertThat(requisition(id).path("status").asString()).isEqualTo("received");
    }

    @Test
    void aRevisionIsANewVersionThatIsNotExportedYet() {
        long order = orderId(ordered());
        clock.move(Duration.ofHours(13));

        JsonNode revised = orders.revise(order);

        assertThat(revised.path("version").asInt()).isEqualTo(2);
        assertThat(revised.path("exported").asBoolean()).isFalse();
        assertThat(caller.ids("/api/purchase_orders", "updated-at[gt]=2026-07-02T00:00:00Z"))
                .containsExactly(order);
    }

    @Test
    void anOrderIsHeldReleasedAndEndedInOneOfThreeWays() {
        long held = orderId(ordered());
        long cancelled = orderId(ordered());
        long closed = orderId(ordered());

        assertThat(orders.hold(held).path("status").asString()).isEqualTo("buyer_hold");
        assertThat(orders.release(held).path("status").asString()).isEqualTo("issued");
        assertThat(orders.softClose(held).path("status").asString()).isEqualTo("soft_closed");
        assertThat(orders.cancel(cancelled).path("status").asString()).isEqualTo("cancelled");
        assertThat(orders.close(closed).path("status").asString()).isEqualTo("closed");
        assertThatThrownBy(() -> orders.hold(cancelled)).isInstanceOf(Refusal.class);
    }

    @Test
    void everyAttributeIsOneThatCoupaHas() {
        requisitions.rejectNext(wish.submittedId("10.00"), "No");
        long id = ordered();
        requisitions.receive(id);

        assertKnown("RequisitionHeader", requisition(id));
        assertKnown("RequisitionLine", requisition(id).path("requisition-lines").path(0));
        assertKnown("Approval", requisition(id).path("approvals").path(0));
        assertKnown("OrderHeader", orders.of(id).getFirst());
        assertKnown("OrderLine", orders.of(id).getFirst().path("order-lines").path(0));
    }

    private static void assertKnown(String model, JsonNode record) {
        assertThat(record.propertyNames())
                .isNotEmpty()
                .allMatch(name -> Schema.coupa().model(model).attribute(name).isPresent());
    }

    private long approved(String amount) {
        long id = wish.submittedId(amount);
        requisitions.approveAll(id);
        return id;
    }

    private long ordered() {
        long id = approved("10.00");
        requisitions.orderNow(id);
        return id;
    }

    private long orderId(long requisition) {
        return orders.of(requisition).getFirst().path("id").asLong();
    }

    private JsonNode requisition(long id) {
        return caller.json("/api/requisitions/" + id);
    }
}
