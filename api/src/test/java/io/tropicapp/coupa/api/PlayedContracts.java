package io.tropicapp.coupa.api;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.contract.ContractChange;
import io.tropicapp.coupa.store.contract.ContractRelative;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.contract.ContractRef;
import io.tropicapp.coupa.workflows.contract.ContractStanding;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import io.tropicapp.coupa.workflows.contract.CoupaContract;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sees linked contracts as the last sync has them. Writes what a worker would write. */
public final class PlayedContracts implements CoupaContract {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningApi api;
    private final Map<ContractRef, AtomicInteger> looks = new ConcurrentHashMap<>();

    PlayedContracts(RunningApi api) {
        this.api = api;
    }

    public int looksAt(ContractRef ref) {
        return looks.getOrDefault(ref, new AtomicInteger()).get();
    }

    /** Has something happen to a contract; its process is not told. */
    public ContractApprovalRow change(
            ContractApprovalRow row,
            Consumer<ObjectNode> how,
            List<ApprovalRow> approvals,
            List<ContractRelative> relatives) {
        var json = JSON.valueToTree(row).asObject();
        how.accept(json);
        var changed = JSON.treeToValue(json, ContractApprovalRow.class);
        var happened = new HistoryRow(
                Instant.parse("2026-11-24T12:00:00Z"),
                "status",
                JSON.createObjectNode().put("to", changed.status()));
        return api.the(ContractApprovals.class)
                .write(new ContractChange(changed, approvals, relatives, List.of(happened)), row.version())
                .orElseThrow();
    }

    public ContractApprovalRow row(ConnectionId connection, long contract) {
        return api.the(ContractApprovals.class)
                .find(connection.value(), contract)
                .orElseThrow();
    }

    @Override
    public ContractStanding look(ContractRef ref) {
        looks.computeIfAbsent(ref, unseen -> new AtomicInteger()).incrementAndGet();
        var row = row(ref.connection(), ref.coupaContractId());
        if (row.endedAt().isPresent()) {
            return standing(row);
        }
        var status = statusOf(ref);
        return standing(change(
                row,
                json -> {
                    json.put("status", status.name())
                            .put("coupaStatus", status.name().toLowerCase(Locale.ROOT))
                            .put("round", 1)
                            .put(
                                    "waitingFor",
                                    status == ContractStatus.PENDING_APPROVAL ? "APPROVER" : "CONTRACT_OWNER")
                            .put("observedAt", Instant.now().toString());
                    if (status.isEnd()) {
                        end(json, status.name());
                    }
                },
                List.of(),
                List.of()));
    }

    private ContractStatus statusOf(ContractRef ref) {
        return api.the(Contracts.class)
                .find(ref.connection().value(), ref.coupaContractId())
                .flatMap(found -> Optional.ofNullable(found.row().status()))
                .map(status -> ContractStatus.valueOf(status.toUpperCase(Locale.ROOT)))
                .orElse(ContractStatus.UNKNOWN);
    }

    @Override
    public ContractStanding endRejected(ContractRef ref, int round) {
        return ended(ref, "REJECTED");
    }

    @Override
    public ContractStanding unlink(ContractRef ref, @Nullable String tropicRequestId) {
        var row = row(ref.connection(), ref.coupaContractId());
        boolean isMeant = tropicRequestId == null || tropicRequestId.equals(row.tropicRequestId());
        return isMeant ? ended(ref, "UNLINKED") : standing(row);
    }

    private ContractStanding ended(ContractRef ref, String reason) {
        return standing(
                change(row(ref.connection(), ref.coupaContractId()), json -> end(json, reason), List.of(), List.of()));
    }

    private static void end(ObjectNode json, String reason) {
        json.put("endReason", reason).put("endedAt", Instant.now().toString()).put("waitingFor", "NOBODY");
    }

    private static ContractStanding standing(ContractApprovalRow row) {
        return new ContractStanding(
                row.version(),
                ContractStatus.valueOf(row.status()),
                ContractTurn.valueOf(row.waitingFor()),
                row.round(),
                0,
                0,
                row.endedAt().isPresent(),
                row.note());
    }
}
