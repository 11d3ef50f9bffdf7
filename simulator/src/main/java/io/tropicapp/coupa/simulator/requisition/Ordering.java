package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.order.Orders;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
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

    /** Issues the order of the first line's supplier; the others come later. */
    void orderFirst(long requisition) {
        Acts.require(status(requisition), "ordered", "approved");
        approved.remove(requisition);
        ObjectNode header = ledger.header(requisition);
        JsonNode first = header.path("requisition-lines").path(0).path("supplier");
        var lines = unordered(header).stream()
                .filter(line -> line.path("supplier").path("id").equals(first.path("id")))
                .toList();
        issue(header, lines, ledger.now());
        ledger.file(header.put("status", "ordered"), Trees.nothing(), ledger.now());
    }

    /** Issues what has no order yet. The requisition's {@code updated-at} does not move. */
    void orderRest(long requisition) {
        Acts.require(status(requisition), "ordered", "ordered", "partially_received");
        ObjectNode header = ledger.header(requisition);
        issue(header, unordered(header), ledger.now());
        ledger.file(header);
    }

    /** Issues one order for the lines of both, which names the first. */
    void orderTogether(long first, long second) {
        var headers = List.of(ledger.header(first), ledger.header(second));
        headers.forEach(header -> Acts.require(header.path("status").asString(), "ordered", "approved"));
        approved.keySet().removeAll(List.of(first, second));
        var lines =
                headers.stream().flatMap(header -> unordered(header).stream()).toList();
        issue(headers.getFirst(), lines, ledger.now());
        headers.forEach(header -> ledger.file(header.put("status", "ordered"), Trees.nothing(), ledger.now()));
    }

    private void order(long requisition, Instant at) {
        approved.remove(requisition);
        ObjectNode header = ledger.header(requisition);
        header.put("status", "ordered");
        issue(header, unordered(header), at);
        ledger.file(header, Trees.nothing(), at);
    }

    private void issue(ObjectNode header, List<ObjectNode> lines, Instant at) {
        String moment = ledger.timestamps.write(at);
        orders.issue(header, lines, moment).forEach((line, orderLine) -> {
            line.put("order-line-id", orderLine).put("updated-at", moment);
        });
    }

    private static List<ObjectNode> unordered(ObjectNode header) {
        return header.path("requisition-lines")
                .valueStream()
                .map(ObjectNode.class::cast)
                .filter(line -> !line.hasNonNull("order-line-id"))
                .toList();
    }

    private String status(long requisition) {
        return ledger.header(requisition).path("status").asString();
    }
}
