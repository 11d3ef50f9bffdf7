package io.tropicapp.coupa.simulator.order;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Timestamps;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The purchase orders, and what buyers and receivers do with them. Acts that the order's status does not allow are refused.
 * Answers are copies of the order as it then is. Safe to use from several threads.
 */
public final class Orders {

    private final Records records;
    private final Timestamps timestamps;
    private final OrderDraft drafts;

    public Orders(Records records, Timestamps timestamps) {
        this.records = records;
        this.timestamps = timestamps;
        this.drafts = new OrderDraft(records);
    }

    /**
     * Issues one order for each supplier of these lines, and says which line of it each line became.
     *
     * @param requisition that the orders name, whose lines are others' where a buyer puts several together
     */
    public synchronized Map<ObjectNode, Long> issue(ObjectNode requisition, List<ObjectNode> lines, String moment) {
        var bySupplier = new LinkedHashMap<Long, List<ObjectNode>>();
        lines.forEach(line -> bySupplier
                .computeIfAbsent(line.path("supplier").path("id").asLong(0), unseen -> new ArrayList<>())
                .add(line));
        var ordered = new IdentityHashMap<ObjectNode, Long>();
        for (List<ObjectNode> together : bySupplier.values()) {
            ObjectNode order = drafts.of(requisition, together, moment);
            for (int at = 0; at < together.size(); at++) {
                ordered.put(
                        together.get(at),
                        order.path("order-lines").path(at).path("id").asLong());
            }
            records.of(Resource.PURCHASE_ORDERS).put(order);
        }
        return ordered;
    }

    /** Goods of a requisition arrive: all of them, or half of the first line of each order. Order headers do not move. */
    public synchronized void receive(long requisition, boolean all) {
        for (JsonNode each : of(requisition)) {
            ObjectNode order = (ObjectNode) each;
            List<ObjectNode> lines = order.path("order-lines")
                    .valueStream()
                    .map(ObjectNode.class::cast)
                    .toList();
            (all ? lines : lines.subList(0, 1)).forEach(line -> receive(line, all));
            records.of(Resource.PURCHASE_ORDERS).put(order);
        }
    }

    /** Changes the order so that the supplier must be told: a new version. */
    public JsonNode revise(long id) {
        return change(
                id,
                "revised",
                List.of("issued", "buyer_hold", "supplier_hold"),
                order -> order.put("version", order.path("version").asInt() + 1)
                        .put("exported", false)
                        .put("change-type", "revision"));
    }

    public JsonNode hold(long id) {
        return change(id, "held", List.of("issued"), order -> order.put("status", "buyer_hold"));
    }

    public JsonNode release(long id) {
        return change(id, "released", List.of("buyer_hold"), order -> order.put("status", "issued"));
    }

    public JsonNode cancel(long id) {
        return change(id, "cancelled", List.of("issued", "buyer_hold"), order -> order.put("status", "cancelled"));
    }

    public JsonNode close(long id) {
        return change(
                id, "closed", List.of("issued", "buyer_hold", "soft_closed"), order -> order.put("status", "closed"));
    }

    /** Closes it so that it may be opened again: a status that the Swagger does not list and instances have. */
    public JsonNode softClose(long id) {
        return change(id, "closed", List.of("issued"), order -> order.put("status", "soft_closed"));
    }

    /** All of them, ascending by id. */
    public List<JsonNode> all() {
        return records.snapshot(Resource.PURCHASE_ORDERS);
    }

    /** Those that came of the requisition. */
    public List<JsonNode> of(long requisition) {
        return all().stream()
                .filter(order -> order.path("requisition-header").path("id").asLong() == requisition)
                .toList();
    }

    private interface Change {
        void to(ObjectNode order);
    }

    private synchronized JsonNode change(long id, String act, List<String> allowed, Change change) {
        ObjectNode order = records.of(Resource.PURCHASE_ORDERS)
                .find(id)
                .map(row -> row.tree().deepCopy())
                .orElseThrow(() -> Refusal.of(404, "Record not found"));
        String status = order.path("status").asString();
        if (!allowed.contains(status)) {
            throw Refusal.about("order_header", List.of("Order cannot be %s while it is %s".formatted(act, status)));
        }
        change.to(order);
        order.put("internal-revision", order.path("internal-revision").asInt() + 1)
                .put("updated-at", now());
        Row row = records.of(Resource.PURCHASE_ORDERS).put(order);
        return row.copy();
    }

    private void receive(ObjectNode line, boolean all) {
        boolean counted = !line.path("quantity").isNull();
        String whole = line.path(counted ? "quantity" : "total").asString();
        line.put("received", all ? whole : Halves.of(whole))
                .put("status", all ? "received" : "partially_received")
                .put("updated-at", now());
    }

    private String now() {
        return timestamps.write(timestamps.now());
    }
}
