package io.tropicapp.coupa.api;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import io.tropicapp.coupa.store.requisition.RequisitionChange;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.requisition.CoupaRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionRef;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Standing;
import io.tropicapp.coupa.workflows.requisition.Turn;
import io.tropicapp.coupa.workflows.requisition.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes every requisition but those titled "Refuse me" or "Too late", and can be made to take its time. Writes what a worker would write. */
public final class PlayedRequisitions implements CoupaRequisition {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningApi api;
    private final AtomicLong ids = new AtomicLong(1000);
    private final Map<String, AtomicInteger> creations = new ConcurrentHashMap<>();
    private final Map<ConnectionId, CountDownLatch> held = new ConcurrentHashMap<>();

    PlayedRequisitions(RunningApi api) {
        this.api = api;
    }

    /** Coupa answers nothing on this connection until the latch is counted down. */
    public CountDownLatch areHeld(ConnectionId connection) {
        var hold = new CountDownLatch(1);
        held.put(connection, hold);
        return hold;
    }

    public int creationsOf(String tropicRequestId) {
        return creations.getOrDefault(tropicRequestId, new AtomicInteger()).get();
    }

    /** Has something happen to a requisition; its process is not told. */
    public RequisitionRow change(
            RequisitionRow row, Consumer<ObjectNode> how, List<ApprovalRow> approvals, List<PurchaseOrderRow> orders) {
        var json = JSON.valueToTree(row).asObject();
        how.accept(json);
        var happened = new HistoryRow(
                Instant.parse("2026-11-24T12:00:00Z"),
                "observed",
                JSON.createObjectNode()
                        .put("coupaStatus", json.at("/coupaStatus").asString("")));
        var change = new RequisitionChange(
                JSON.treeToValue(json, RequisitionRow.class), approvals, orders, List.of(happened));
        return api.the(Requisitions.class).write(change, row.version()).orElseThrow();
    }

    public RequisitionRow row(ConnectionId connection, String tropicRequestId) {
        return api.the(Requisitions.class)
                .find(connection.value(), tropicRequestId)
                .orElseThrow();
    }

    @Override
    public Standing create(RequisitionRef ref) {
        hold(ref);
        var row = row(ref);
        if (!row.status().equals("REQUESTED")) {
            return standing(row);
        }
        creations
                .computeIfAbsent(ref.tropicRequestId(), ignored -> new AtomicInteger())
                .incrementAndGet();
        return taken(row);
    }

    @Override
    public Standing resubmit(RequisitionRef ref, int revision) {
        hold(ref);
        var row = row(ref);
        boolean late = row.draft().at("/title").asString("").equals("Too late");
        if (late) {
            return standing(change(row, PlayedRequisitions::submitted, List.of(), List.of()));
        }
        return row.takenRevision().filter(taken -> taken >= revision).isPresent() ? standing(row) : taken(row);
    }

    /** By somebody in Coupa. */
    private static void submitted(ObjectNode json) {
        json.put("status", "PENDING_APPROVAL").put("waitingFor", "APPROVER").put("coupaStatus", "pending_approval");
    }

    private Standing taken(RequisitionRow row) {
        if (row.draft().at("/title").asString("").equals("Refuse me")) {
            return standing(change(row, PlayedRequisitions::refused, List.of(), List.of()));
        }
        boolean submit = row.draft().at("/submit").asBoolean();
        return standing(change(
                row,
                json -> json.put("takenRevision", row.draftRevision())
                        .put("coupaId", row.coupaId().orElseGet(ids::incrementAndGet))
                        .put("status", submit ? "PENDING_APPROVAL" : "DRAFT")
                        .put("waitingFor", submit ? "APPROVER" : "REQUESTER")
                        .put("coupaStatus", submit ? "pending_approval" : "draft")
                        .put("round", row.round() + 1)
                        .set("taken", sent(row)),
                List.of(),
                List.of()));
    }

    private static ObjectNode sent(RequisitionRow row) {
        return JSON.createObjectNode()
                .put("revision", row.draftRevision())
                .put("recognizeBy", "BUYER_NOTE")
                .set("draft", row.draft());
    }

    private static void refused(ObjectNode json) {
        json.put("status", "REFUSED").put("waitingFor", "REQUESTER");
        json.putArray("refusal")
                .addObject()
                .put("field", "lines[0].commodity")
                .put("message", "Commodity is not valid.");
    }

    @Override
    public Standing look(RequisitionRef ref) {
        hold(ref);
        return standing(change(
                row(ref),
                json -> json.put("total", "42.00")
                        .put("currency", "USD")
                        .put("observedAt", Instant.now().toString()),
                List.of(),
                List.of()));
    }

    @Override
    public Withdrawal withdraw(RequisitionRef ref) {
        hold(ref);
        var row = row(ref);
        if (!List.of("REFUSED", "DRAFT").contains(row.status())) {
            return new Withdrawal.OnlyInCoupa(standing(row), "Open it in Coupa and choose Withdraw.");
        }
        return new Withdrawal.Done(standing(change(
                row,
                json -> json.put("status", "ABANDONED")
                        .put("waitingFor", "NOBODY")
                        .put("endedAt", Instant.now().toString()),
                List.of(),
                List.of())));
    }

    @Override
    public Standing endFollowing(RequisitionRef ref) {
        return standing(row(ref));
    }

    private void hold(RequisitionRef ref) {
        try {
            Optional.ofNullable(held.get(ref.connection()))
                    .orElse(new CountDownLatch(0))
                    .await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RequisitionRow row(RequisitionRef ref) {
        return row(ref.connection(), ref.tropicRequestId());
    }

    private static Standing standing(RequisitionRow row) {
        return new Standing(
                row.version(),
                RequisitionStatus.valueOf(row.status()),
                Turn.valueOf(row.waitingFor()),
                row.coupaId(),
                row.round(),
                0,
                0,
                row.endedAt().isPresent(),
                row.note());
    }
}
