package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.form.AttachmentForm;
import io.tropicapp.coupa.simulator.form.RequisitionForm;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Series;
import io.tropicapp.coupa.simulator.record.Table;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What integrations do to requisitions through the API, under the name of the API's user. Whatever is refused leaves no
 * trace. Safe to use from several threads.
 */
public final class Filing {

    private static final String[] EDITABLE = {"draft", "cart", "pending_buyer_action"};

    private final Ledger ledger;
    private final Passage passage;
    private final Drafting drafting;

    Filing(Ledger ledger, Passage passage) {
        this.ledger = ledger;
        this.passage = passage;
        this.drafting = new Drafting(ledger);
    }

    /** Creates a requisition, as a draft or on its way. */
    public ObjectNode create(JsonNode body, boolean submit) {
        synchronized (ledger) {
            JsonNode author = ledger.people.api();
            Instant now = ledger.now();
            ObjectNode header = drafting.blank(author, now);
            form(body).fill(header, true);
            drafting.complete(header, header.deepCopy(), author, now);
            if (submit) {
                requireAddress(header);
            }
            header.put("id", ledger.records.next(Series.REQUISITION));
            return keep(header, submit, author, now);
        }
    }

    /** Changes what the body names. */
    public ObjectNode update(long id, JsonNode body) {
        return change(id, body, "edited", false);
    }

    /** Changes what the body names, if anything, and sends it on its way. */
    public ObjectNode submit(long id, JsonNode body) {
        return change(id, body, "submitted", true);
    }

    /** Changes what the body names, if anything, and makes it a draft. */
    public ObjectNode saveForLater(long id, JsonNode body) {
        synchronized (ledger) {
            change(id, body, "saved for later", false);
            ObjectNode header = ledger.header(id);
            header.put("status", "draft");
            ledger.file(header, ledger.people.api(), ledger.now());
            return ledger.header(id);
        }
    }

    /** Takes a draft away, with all that was about it. */
    public ObjectNode delete(long id) {
        synchronized (ledger) {
            ObjectNode header = ledger.header(id);
            Acts.require(header.path("status").asString(), "deleted", "draft");
            ledger.remove(id);
            return header;
        }
    }

    /** Takes a line away; those after it move up. The last one stays. */
    public ObjectNode deleteLine(long lineId) {
        synchronized (ledger) {
            ObjectNode header = ledger.headerOfLine(lineId);
            Acts.require(header.path("status").asString(), "edited", EDITABLE);
            JsonNode author = ledger.people.api();
            ObjectNode deleted = drafting.removeLine(header, lineId);
            ledger.records.of(Resource.REQUISITION_LINES).remove(lineId);
            keep(header, false, author, ledger.now());
            return deleted;
        }
    }

    /** Attaches something. The requisition's {@code updated-at} does not move. */
    public ObjectNode attach(long id, AttachmentForm attachment) {
        synchronized (ledger) {
            ObjectNode header = ledger.header(id);
            ObjectNode attached = attachment.addTo(header, ledger.records, ledger.timestamps);
            attached.set("created-by", ledger.people.api());
            ledger.file(header);
            return attached;
        }
    }

    /** What is attached, as of now. */
    public Table attachments(long id) {
        var table = new Table(Schema.coupa().model("Attachment"));
        table.fill(ledger.header(id)
                .path("attachments")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList());
        return table;
    }

    /**
     * Decides an approval under the API user's name.
     *
     * @param act {@code approve}, {@code reject} or {@code hold}
     */
    public ObjectNode decide(long approvalId, String act, String reason) {
        synchronized (ledger) {
            Deciding.on(ledger, passage, approvalId).by(ledger.people.api()).decide(act, reason);
            return ledger.approvals.find(approvalId).orElseThrow();
        }
    }

    private ObjectNode change(long id, JsonNode body, String act, boolean submit) {
        synchronized (ledger) {
            ObjectNode before = ledger.header(id);
            Acts.require(before.path("status").asString(), act, EDITABLE);
            requireSameId(id, body);
            JsonNode author = ledger.people.api();
            Instant now = ledger.now();
            ObjectNode header = before.deepCopy();
            form(body).fill(header, false);
            drafting.complete(header, before, author, now);
            if (submit) {
                requireAddress(header);
            }
            return keep(header, submit, author, now);
        }
    }

    private ObjectNode keep(ObjectNode header, boolean submit, JsonNode author, Instant now) {
        if (submit) {
            passage.submit(header, author, now);
        } else {
            if (!header.path("status").asString().equals("pending_buyer_action")) {
                passage.preview(header);
            }
            ledger.file(header, author, now);
        }
        return ledger.header(header.path("id").asLong());
    }

    private RequisitionForm form(JsonNode body) {
        return new RequisitionForm(body, ledger.records, ledger.timestamps);
    }

    private static void requireSameId(long id, JsonNode body) {
        if (body.hasNonNull("id") && body.path("id").asLong(0) != id) {
            throw Refusal.about("requisition_header", List.of("Id cannot be changed"));
        }
    }

    private void requireAddress(ObjectNode header) {
        if (header.path("ship-to-address").isNull()) {
            throw Refusal.about("requisition_header", List.of("Ship to address can't be blank"));
        }
    }
}
