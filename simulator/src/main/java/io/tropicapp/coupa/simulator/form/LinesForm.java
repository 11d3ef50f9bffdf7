package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the lines of a body: those with an id change that line, those without are appended. A line with a number that is
 * taken is dropped without a word, as Coupa does ("Requisitions API").
 */
final class LinesForm {

    private static final String LINES = "requisition-lines";

    private final LineForm form;
    private final Complaints complaints;

    LinesForm(LineForm form, Complaints complaints) {
        this.form = form;
        this.complaints = complaints;
    }

    void fill(ObjectNode header, JsonNode body) {
        ArrayNode lines = (ArrayNode) header.path(LINES);
        int position = 0;
        for (JsonNode each : body.values()) {
            complaints.turnTo(++position);
            if (!each.isObject()) {
                complaints.add("A line is not an object");
            } else if (each.hasNonNull("id")) {
                change(lines, each);
            } else {
                append(lines, each);
            }
        }
        complaints.turnTo(0);
        check(lines, body);
    }

    private void change(ArrayNode lines, JsonNode body) {
        Optional<ObjectNode> line = lines.valueStream()
                .map(ObjectNode.class::cast)
                .filter(it -> it.path("id").asLong() == body.path("id").asLong(0))
                .findFirst();
        line.ifPresentOrElse(
                it -> form.fill(it, body, false),
                () -> complaints.add("Requisition line %s not found"
                        .formatted(body.path("id").asString(""))));
    }

    private void append(ArrayNode lines, JsonNode body) {
        Set<Integer> taken = new HashSet<>();
        lines.values().forEach(line -> taken.add(line.path("line-num").asInt()));
        int next = lines.size() + 1;
        if (body.hasNonNull("line-num") && taken.contains(body.path("line-num").asInt(0))) {
            return;
        }
        ObjectNode line = blank().put("line-num", next);
        form.fill(line, body, true);
        lines.add(line);
    }

    private void check(ArrayNode lines, JsonNode body) {
        if (!body.isMissingNode() && !body.isArray()) {
            complaints.add("Requisition lines are not a list");
        } else if (lines.isEmpty()) {
            complaints.add("Requisition lines can't be blank");
        }
        for (int at = 0; at < lines.size(); at++) {
            if (lines.path(at).path("line-num").asInt(0) != at + 1) {
                complaints.add("Line numbers must start at 1 and rise by 1");
                return;
            }
        }
    }

    private static ObjectNode blank() {
        ObjectNode line = Trees.object()
                .put("id", (Long) null)
                .put("created-at", (String) null)
                .put("updated-at", (String) null)
                .put("line-num", 0)
                .put("receipt-required", (Boolean) null)
                .put("source-part-num", "")
                .put("supp-aux-part-num", "")
                .put("source-type", "Non-Catalog Request");
        for (String absent : new String[] {
            "description", "need-by-date", "quantity", "unit-price", "total", "line-type", "order-line-id", "status",
            "sub-line-num", "supplier-site-id", "account", "commodity", "contract", "currency", "supplier", "uom",
            "payment-term", "shipping-term", "manufacturer-name", "manufacturer-part-number"
        }) {
            line.putNull(absent);
        }
        line.set("account-allocations", Trees.none());
        line.set("asset-tags", Trees.none());
        line.set("attachments", Trees.none());
        line.set("custom-fields", Trees.object());
        return line;
    }
}
