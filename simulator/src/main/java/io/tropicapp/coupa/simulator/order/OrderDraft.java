package io.tropicapp.coupa.simulator.order;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Series;
import io.tropicapp.coupa.simulator.record.Trees;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes orders out of the lines of a requisition. */
final class OrderDraft {

    private final Records records;

    OrderDraft(Records records) {
        this.records = records;
    }

    ObjectNode of(ObjectNode requisition, List<ObjectNode> lines, String moment) {
        long id = records.next(Series.ORDER);
        ObjectNode order = Trees.object()
                .put("id", id)
                .put("created-at", moment)
                .put("updated-at", moment)
                .put("po-number", number(requisition, id))
                .put("status", "issued")
                .put("transmission-status", "sent_via_email")
                .put("version", 1)
                .put("internal-revision", 1)
                .put("change-type", (String) null)
                .put("exported", false)
                .put("last-exported-at", (String) null)
                .put("acknowledged-flag", false)
                .put("acknowledged-at", (String) null)
                .put("type", "OrderHeader")
                .put("total", total(lines));
        ObjectNode origin = Trees.reduced(requisition, "id");
        origin.set("requester", requisition.path("requested-by"));
        order.set("requisition-header", origin);
        order.set("requester", requisition.path("requested-by"));
        order.set("ship-to-user", requisition.path("requested-by"));
        order.set("ship-to-address", requisition.path("ship-to-address"));
        order.set("supplier", lines.getFirst().path("supplier"));
        order.set("payment-term", lines.getFirst().path("payment-term"));
        order.set("currency", lines.getFirst().path("currency"));
        order.set("order-lines", lines(requisition, lines, id, moment));
        order.set("created-by", requisition.path("created-by"));
        order.set("updated-by", requisition.path("created-by"));
        order.set("custom-fields", Trees.object());
        return order;
    }

    /** The requisition's reference overrides the number; with several orders, they cannot all have it. */
    private String number(ObjectNode requisition, long id) {
        String reference = requisition.path("external-po-reference").asString("");
        boolean free = !reference.isEmpty()
                && records.of(Resource.PURCHASE_ORDERS).rows().stream()
                        .noneMatch(
                                row -> row.tree().path("po-number").asString("").equals(reference));
        return free ? reference : String.valueOf(id);
    }

    private ArrayNode lines(ObjectNode requisition, List<ObjectNode> lines, long order, String moment) {
        ArrayNode ordered = Trees.none();
        lines.forEach(line -> ordered.add(line(requisition, line, ordered.size() + 1, order, moment)));
        return ordered;
    }

    private ObjectNode line(ObjectNode requisition, JsonNode from, int number, long order, String moment) {
        boolean counted = !from.path("quantity").isNull();
        ObjectNode line = Trees.object()
                .put("id", records.next(Series.ORDER_LINE))
                .put("created-at", moment)
                .put("updated-at", moment)
                .put("line-num", String.valueOf(number))
                .put("type", counted ? "OrderQuantityLine" : "OrderAmountLine")
                .put("invoiced", "0.00")
                .put("received", "0.00")
                .put("status", "created")
                .put("order-header-id", order)
                .put("order-header-number", number(requisition, order))
                .put("requisition-line-id", from.path("id").asString());
        for (String same : List.of(
                "description",
                "quantity",
                "uom",
                "need-by-date",
                "source-part-num",
                "account",
                "account-allocations",
                "currency",
                "commodity",
                "supplier",
                "contract",
                "total")) {
            line.set(same, from.path(same));
        }
        line.set("price", from.path("unit-price"));
        line.set("accounting-total", from.path("total"));
        line.put("version", 1);
        line.set("department", requisition.path("department"));
        line.set("custom-fields", from.path("custom-fields"));
        return line;
    }

    /** The sum of the lines, which are all in one currency or counted as if they were. */
    private static String total(List<ObjectNode> lines) {
        return lines.stream()
                .map(line -> new BigDecimal(line.path("total").asString("0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
