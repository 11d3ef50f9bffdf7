package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Series;
import io.tropicapp.coupa.simulator.record.Table;
import io.tropicapp.coupa.simulator.record.Trees;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is said under requisitions ("Comments API"). Safe to use from several threads. */
public final class Comments {

    private final Ledger ledger;
    private final Map<Long, Table> byRequisition = new HashMap<>();

    Comments(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The comments of a requisition, which must exist. */
    public Table of(long requisition) {
        synchronized (ledger) {
            ledger.header(requisition);
            return byRequisition.computeIfAbsent(
                    requisition, unseen -> new Table(Schema.coupa().model("Comment")));
        }
    }

    /** Says something in the name of the API's user. */
    public ObjectNode add(long requisition, JsonNode body) {
        synchronized (ledger) {
            Table comments = of(requisition);
            String text = body.path("comments").asString("");
            if (text.isBlank()) {
                throw Refusal.about("comment", List.of("Comments can't be blank"));
            }
            ObjectNode comment = comment(requisition, text, ledger.timestamps.write(ledger.now()));
            comments.put(comment);
            return comment;
        }
    }

    private ObjectNode comment(long requisition, String text, String now) {
        ObjectNode comment = Trees.object()
                .put("id", ledger.records.next(Series.COMMENT))
                .put("created-at", now)
                .put("updated-at", now)
                .put("comments", text)
                .put("commentable-id", requisition)
                .put("commentable-type", "RequisitionHeader")
                .put("comment-type", (String) null)
                .put("to-supplier", false);
        comment.set("attachments", Trees.none());
        comment.set("created-by", ledger.people.api());
        return comment.set("updated-by", ledger.people.api());
    }
}
