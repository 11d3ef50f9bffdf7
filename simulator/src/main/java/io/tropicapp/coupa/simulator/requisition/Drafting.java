package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.form.Totals;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Series;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Coupa adds to what it was given: ids, times, authors and defaults. */
final class Drafting {

    private final Ledger ledger;

    Drafting(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A requisition without an id yet, requested by whoever makes it until the body says otherwise. */
    ObjectNode blank(JsonNode author, Instant now) {
        ObjectNode header = Trees.object()
                .put("id", 0)
                .put("created-at", ledger.timestamps.write(now))
                .put("updated-at", ledger.timestamps.write(now))
                .put("req-title", (String) null)
                .put("status", "draft")
                .put("justification", "")
                .put("hide-price", false)
                .put("price-hidden", false)
                .put("exported", false);
        for (String absent : new String[] {
            "buyer-note",
            "need-by-date",
            "reject-reason-comment",
            "submitted-at",
            "last-exported-at",
            "total",
            "external-po-reference",
            "receiving-warehouse-id",
            "ship-to-attention",
            "ship-to-address",
            "department",
            "currency",
            "pcard",
            "current-approval"
        }) {
            header.putNull(absent);
        }
        for (String empty : new String[] {
            "requisition-lines",
            "approvals",
            "current-parallel-approvals",
            "attachments",
            "tags",
            "taggings",
            "milestones",
            "recurring-rules",
            "user-members",
            "user-group-members"
        }) {
            header.set(empty, Trees.none());
        }
        header.set("requested-by", author);
        header.set("created-by", author);
        header.set("updated-by", author);
        header.set("custom-fields", Trees.object());
        return header;
    }

    /** Gives new lines their ids, changed ones their times, and everything its defaults. */
    void complete(ObjectNode header, ObjectNode before, JsonNode author, Instant now) {
        if (header.path("ship-to-address").isNull()) {
            header.set("ship-to-address", usualAddress(header));
        }
        int at = 0;
        for (JsonNode each : header.path("requisition-lines").values()) {
            ObjectNode line = (ObjectNode) each;
            defaultTerm(line);
            if (line.path("id").isNull()) {
                line.put("id", ledger.records.next(Series.REQUISITION_LINE))
                        .put("created-at", ledger.timestamps.write(now));
                line.set("created-by", author);
                stamp(line, author, now);
            } else if (!line.equals(before.path("requisition-lines").path(at))) {
                stamp(line, author, now);
            }
            at++;
        }
    }

    /** Takes the line out, numbers the rest anew, and answers with it. */
    ObjectNode removeLine(ObjectNode header, long id) {
        ArrayNode lines = (ArrayNode) header.path("requisition-lines");
        if (lines.size() == 1) {
            throw Refusal.about("requisition_header", List.of("Requisition lines can't be blank"));
        }
        int at = 0;
        while (lines.path(at).path("id").asLong() != id) {
            at++;
        }
        ObjectNode removed = (ObjectNode) lines.remove(at);
        for (int number = 0; number < lines.size(); number++) {
            ((ObjectNode) lines.path(number)).put("line-num", number + 1);
        }
        Totals.settle(header);
        return removed;
    }

    private JsonNode usualAddress(ObjectNode header) {
        return ledger.people
                .find(header.path("requested-by").path("id").asLong(0))
                .map(user -> user.path("default-address").path("id").asLong(0))
                .flatMap(id -> ledger.records.of(Resource.ADDRESSES).find(id))
                .<JsonNode>map(Row::tree)
                .orElseGet(Trees::nothing);
    }

    /** The supplier's own payment term, where the line names none ("Requisition lines API"). */
    private void defaultTerm(ObjectNode line) {
        if (line.path("payment-term").isNull() && line.path("supplier").isObject()) {
            ledger.records
                    .of(Resource.SUPPLIERS)
                    .find(line.path("supplier").path("id").asLong())
                    .ifPresent(
                            supplier -> line.set("payment-term", supplier.tree().path("payment-term")));
        }
    }

    private void stamp(ObjectNode line, JsonNode author, Instant now) {
        line.put("updated-at", ledger.timestamps.write(now));
        line.set("updated-by", author);
    }
}
