package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.order.Orders;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What comes after the last approval: a moment later the orders are there. */
final class Ordering {

    private final Ledger ledger;
    private final Orders orders;
    private final Map<Long, Instant> approved = new TreeMap<>();

    private Duration delay = Duration.ofSeconds(2);

    Ordering(Ledger ledger, Orders orders) {
        this.ledger = ledger;
        this.orders = orders;
    }

    void delay(Duration changed) {
        delay = changed;
    }

    /** Its last approver approved at that moment. */
    void await(long requisition, Instant at) {
        approved.put(requisition, at);
    }

    void forget(long requisition) {
        approved.remove(requisition);
    }

    /** Issues all orders that are due. Nobody looked since they were, so they carry the moment at which they were due. */
    void settle() {
        Instant now = ledger.now();
        for (var each : Map.copyOf(approved).entrySet()) {
            Instant due = each.getValue().plus(delay);
            if (!now.isBefore(due) && status(each.getKey()).equals("approved")) {
                order(each.getKey(), due);
            }
        }
    }

    void orderNow(long requisition) {
        Acts.require(status(requisition), "ordered", "approved");
        order(requisition, ledger.now());
    }

    /** Goods arrive: all of them, or some. The orders' lines move, and the orders' headers do not. */
    void receive(long requisition, boolean all) {
        ObjectNode header = ledger.header(requisition);
        Acts.require(header.path("status").asString(), "received", "ordered", "partially_received");
        orders.receive(requisition, all);
        header.put("status", all ? "received" : "partially_received");
        ledger.file(header, ledger.people.api(), ledger.now());
    }

    private void order(long requisition, Instant at) {
        approved.remove(requisition);
        ObjectNode header = ledger.header(requisition);
        header.put("status", "ordered");
        String moment = ledger.timestamps.write(at);
        orders.issue(header, moment).forEach((line, orderLine) -> {
            line.put("order-line-id", orderLine).put("updated-at", moment);
        });
        ledger.file(header, Trees.nothing(), at);
    }

    private String status(long requisition) {
        return ledger.header(requisition).path("status").asString();
    }
}
