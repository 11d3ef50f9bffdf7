package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says in words what differs between what was known and what is known now. */
final class Happenings {

    /** Told though Coupa does not say when. */
    private static final Set<String> DECISIONS = Set.of("approved", "rejected");

    private final Known before;
    private final Instant now;
    private final List<Happening> all = new ArrayList<>();

    private Happenings(Known before, Instant now) {
        this.before = before;
        this.now = now;
    }

    static List<Happening> between(
            Known before,
            RequisitionRow after,
            List<ApprovalRow> approvals,
            List<PurchaseOrderRow> orders,
            Instant now) {
        var happenings = new Happenings(before, now);
        happenings.approvals(approvals);
        happenings.missedRejection(after, approvals);
        happenings.status(after);
        happenings.orders(orders);
        happenings.end(after);
        return happenings.all;
    }

    private void approvals(List<ApprovalRow> approvals) {
        var known = before.approvals().stream().collect(toMap(ApprovalRow::coupaId, Function.identity()));
        for (var approval : approvals) {
            var earlier = Optional.ofNullable(known.get(approval.coupaId()));
            boolean decided = (approval.approvalDate().isPresent() || DECISIONS.contains(approval.status()))
                    && !earlier.map(ApprovalRow::status).equals(Optional.of(approval.status()));
            if (decided) {
                decided(approval);
            }
        }
    }

    private void decided(ApprovalRow approval) {
        var history = new LinkedHashMap<String, Object>();
        history.put("status", approval.status());
        history.put("round", approval.round());
        approval.position().ifPresent(position -> history.put("position", position));
        approval.approverName().ifPresent(name -> history.put("approver", name));
        approval.approvedBy().ifPresent(name -> history.put("by", name));
        approval.note().ifPresent(note -> history.put("note", note));
        add(
                approval.approvalDate().orElse(now),
                "approval",
                history,
                "requisition.approval_decided",
                Map.of(
                        "approval", approval.coupaId(),
                        "status", approval.status(),
                        "round", approval.round()));
    }

    /** It was rejected and submitted again since the last look. */
    private void missedRejection(RequisitionRow after, List<ApprovalRow> approvals) {
        var earlier = before.row();
        if (after.round() == earlier.round() || Rounds.isWithRequester(before.status())) {
            return;
        }
        approvals.stream()
                .filter(approval ->
                        approval.round() == earlier.round() && approval.status().equals("rejected"))
                .findFirst()
                .ifPresent(rejection -> rejected(rejection, after));
    }

    private void rejected(ApprovalRow rejection, RequisitionRow after) {
        var rejected = RequisitionStatus.REJECTED.name();
        var history = new LinkedHashMap<String, Object>();
        history.put("from", before.row().status());
        history.put("to", rejected);
        history.put("round", rejection.round());
        rejection.note().or(after::rejectReason).ifPresent(reason -> history.put("reason", reason));
        add(
                rejection.approvalDate().orElse(now),
                "status",
                history,
                event(rejected),
                Map.of("status", rejected, "waitingFor", Turn.REQUESTER.name(), "round", rejection.round()));
    }

    private void status(RequisitionRow after) {
        var earlier = before.row();
        if (!after.status().equals(earlier.status())) {
            var history = new LinkedHashMap<String, Object>();
            history.put("from", earlier.status());
            history.put("to", after.status());
            history.put("round", after.round());
            after.coupaStatus().ifPresent(status -> history.put("coupaStatus", status));
            if (after.status().equals("REJECTED")) {
                after.rejectReason().ifPresent(reason -> history.put("reason", reason));
            }
            add(now, "status", history, event(after.status()), told(after));
        } else if (after.round() > earlier.round()) {
            add(
                    now,
                    "status",
                    Map.of("from", earlier.status(), "to", after.status(), "round", after.round()),
                    "requisition.resubmitted",
                    told(after));
        }
    }

    private static Map<String, Object> told(RequisitionRow after) {
        var told = new LinkedHashMap<String, Object>();
        told.put("status", after.status());
        told.put("waitingFor", after.waitingFor());
        told.put("round", after.round());
        after.coupaStatus().ifPresent(status -> told.put("coupaStatus", status));
        return told;
    }

    private static String event(String status) {
        return "requisition." + status.toLowerCase(Locale.ROOT);
    }

    private void orders(List<PurchaseOrderRow> orders) {
        var known = before.orders().stream().collect(toMap(PurchaseOrderRow::coupaId, Function.identity()));
        for (var order : orders) {
            var earlier = Optional.ofNullable(known.get(order.coupaId()));
            var history = new LinkedHashMap<String, Object>();
            order.number().ifPresent(number -> history.put("number", number));
            earlier.flatMap(PurchaseOrderRow::status).ifPresent(status -> history.put("from", status));
            order.status().ifPresent(status -> history.put("status", status));
            order.version().ifPresent(version -> history.put("version", version));
            var told = new LinkedHashMap<String, Object>();
            told.put("purchaseOrder", order.coupaId());
            order.status().ifPresent(status -> told.put("status", status));
            order.version().ifPresent(version -> told.put("version", version));
            add(
                    now,
                    "purchaseOrder",
                    history,
                    earlier.isEmpty() ? "purchase_order.linked" : "purchase_order.changed",
                    told);
        }
    }

    private void end(RequisitionRow after) {
        if (after.endedAt().isPresent() && before.row().endedAt().isEmpty()) {
            add(now, "end", Map.of("status", after.status()), "requisition.ended", told(after));
        }
    }

    private void add(Instant at, String type, Map<String, Object> history, String event, Map<String, Object> told) {
        all.add(new Happening(at, type, history, event, told));
    }
}
