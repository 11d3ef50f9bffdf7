package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.approval.Approvals;
import io.tropicapp.coupa.simulator.approval.Asking;
import io.tropicapp.coupa.simulator.approval.Course;
import io.tropicapp.coupa.simulator.approval.Step;
import io.tropicapp.coupa.simulator.approval.Step.Approver;
import io.tropicapp.coupa.simulator.format.Refusal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The way through the approvals. */
final class Passage {

    private final Ledger ledger;
    private final Routes routes;
    private final Ordering ordering;
    private final Asking asking;

    private String rejectedBecome = "draft";

    Passage(Ledger ledger, Ordering ordering) {
        this.ledger = ledger;
        this.routes = new Routes(ledger.people);
        this.ordering = ordering;
        this.asking = new Asking(ledger.approvals);
    }

    void rejectedBecome(String status) {
        if (!List.of("draft", "abandoned", "withdrawn").contains(status)) {
            throw new IllegalArgumentException("A rejected requisition becomes draft, abandoned or withdrawn");
        }
        rejectedBecome = status;
    }

    /** Shows a draft that was never submitted whom it would have to pass. */
    void preview(ObjectNode header) {
        if (!header.path("submitted-at").isNull()) {
            return;
        }
        Course course = course(header);
        ledger.approvals.remove(course.round);
        course.round.clear();
        int position = 0;
        for (Step step : routes.of(header)) {
            position++;
            for (Approver approver : step.approvers()) {
                course.round.add(ledger.approvals.preview(header.path("id").asLong(), step, approver, position));
            }
        }
    }

    /** Sends it on its way: to a buyer if a line lacks its supplier or price, else to the first approver. */
    void submit(ObjectNode header, JsonNode by, Instant at) {
        forgetPreview(header);
        if (header.path("submitted-at").isNull()) {
            header.put("submitted-at", ledger.timestamps.write(at));
        }
        if (needsBuyer(header)) {
            course(header).begin(List.of());
            header.put("status", "pending_buyer_action");
        } else {
            course(header).begin(routes.of(header));
            header.put("status", "pending_approval");
            ask(header, by, at);
        }
        ledger.file(header, by, at);
    }

    /** One of the approvers says yes. The header's {@code updated-at} moves with the last one alone. */
    void approve(ObjectNode header, ObjectNode approval, JsonNode by, String note, Instant at) {
        ledger.approvals.decide(approval, "approved", by, note, at);
        boolean waiting = ledger.approvals.all(course(header).round).stream().anyMatch(Approvals::isOpen);
        if (!waiting) {
            course(header).advance();
            ask(header, by, at);
        }
        if (header.path("status").asString().equals("approved")) {
            ledger.file(header, by, at);
        } else {
            ledger.file(header);
        }
    }

    /** One of the approvers says no: it goes back to its requester, and nobody else is asked. */
    void reject(ObjectNode header, ObjectNode approval, JsonNode by, String reason, Instant at) {
        ledger.approvals.decide(approval, "rejected", by, reason, at);
        header.put("reject-reason-comment", reason);
        end(header, rejectedBecome, "skipped", by, at);
    }

    void hold(ObjectNode header, ObjectNode approval, JsonNode by, String reason, Instant at) {
        if (!approval.path("holdable").asBoolean(false)) {
            throw Refusal.about("approval", List.of("Approval cannot be held"));
        }
        ledger.approvals.decide(approval, "on_hold", by, reason, at);
        ledger.file(header);
    }

    void delegate(ObjectNode header, ObjectNode approval, ObjectNode to, JsonNode by, Instant at) {
        ledger.approvals.delegate(approval, to, by, at);
        ledger.file(header);
    }

    /** Ends the round without a decision. */
    void end(ObjectNode header, String status, String approvalStatus, JsonNode by, Instant at) {
        ledger.approvals.drop(course(header).round, approvalStatus, by, at);
        header.put("status", status);
        ledger.file(header, by, at);
    }

    private void ask(ObjectNode header, JsonNode by, Instant at) {
        long id = header.path("id").asLong();
        if (!asking.next(id, course(header), by, header.path("requested-by"), at)) {
            header.put("status", "approved");
            ordering.await(id, at);
        }
    }

    private void forgetPreview(ObjectNode header) {
        List<Long> previews = ledger.approvals.all(course(header).round).stream()
                .filter(approval -> approval.path("created-at").isNull())
                .map(approval -> approval.path("id").asLong())
                .toList();
        ledger.approvals.remove(previews);
    }

    private static boolean needsBuyer(ObjectNode header) {
        return header.path("requisition-lines").valueStream().anyMatch(Passage::isIncomplete);
    }

    static boolean isIncomplete(JsonNode line) {
        return line.path("supplier").isNull() || line.path("unit-price").isNull();
    }

    private Course course(ObjectNode header) {
        return ledger.course(header.path("id").asLong());
    }
}
