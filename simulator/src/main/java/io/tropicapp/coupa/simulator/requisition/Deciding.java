package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.approval.Approvals;
import io.tropicapp.coupa.simulator.format.Refusal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One approval about to be decided, and by whom. */
final class Deciding {

    private final Ledger ledger;
    private final Passage passage;
    private final ObjectNode approval;
    private final ObjectNode header;
    private final JsonNode actor;

    private Deciding(Ledger ledger, Passage passage, ObjectNode approval, ObjectNode header, JsonNode actor) {
        this.ledger = ledger;
        this.passage = passage;
        this.approval = approval;
        this.header = header;
        this.actor = actor;
    }

    /** By its approver himself, unless another is named: his delegate if he has one, his group's deputy if it is a group. */
    static Deciding on(Ledger ledger, Passage passage, long approvalId) {
        ObjectNode approval = ledger.approvals.find(approvalId).orElseThrow(() -> Refusal.of(404, "Record not found"));
        ObjectNode header = ledger.header(approval.path("approvable-id").asLong());
        return new Deciding(
                ledger,
                passage,
                approval,
                header,
                ledger.course(approval.path("approvable-id").asLong()).actor(approval));
    }

    long requisition() {
        return header.path("id").asLong();
    }

    Deciding by(JsonNode other) {
        return new Deciding(ledger, passage, approval, header, other);
    }

    void decide(String act, String reason) {
        requireOpen(act);
        Instant now = ledger.now();
        switch (act) {
            case "approve" -> passage.approve(header, approval, actor, reason, now);
            case "reject" -> passage.reject(header, approval, actor, reason, now);
            case "hold" -> passage.hold(header, approval, actor, reason, now);
            default -> throw new IllegalArgumentException("An approval is approved, rejected or held, not: " + act);
        }
    }

    void delegate(ObjectNode to) {
        requireOpen("delegate");
        passage.delegate(header, approval, to, actor, ledger.now());
    }

    private void requireOpen(String act) {
        String status = approval.path("status").asString();
        boolean open = act.equals("hold") ? status.equals("pending_approval") : Approvals.isOpen(approval);
        boolean asked = header.path("status").asString().equals("pending_approval");
        if (!open || !asked) {
            throw Refusal.about(
                    "approval",
                    List.of("Cannot %s an approval that is %s".formatted(act, asked ? status : "not pending")));
        }
    }
}
