package io.tropicapp.coupa.activities.contract;

import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.activities.approval.ApprovalRows;
import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractChange;
import io.tropicapp.coupa.store.contract.ContractRelative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says in words what differs between what was known of a linked contract and what is known now. */
final class ContractHappenings {

    private static final Set<String> ANSWERS = Set.of("approved", "rejected");

    private final KnownContract before;
    private final Instant now;
    private final List<ContractHappening> all = new ArrayList<>();

    private ContractHappenings(KnownContract before, Instant now) {
        this.before = before;
        this.now = now;
    }

    /** @param relativesBefore ids of those that were told already */
    static List<ContractHappening> between(
            KnownContract before, ContractChange change, Set<Long> relativesBefore, Instant now) {
        var happenings = new ContractHappenings(before, now);
        change.approvals().forEach(happenings::approval);
        happenings.status(change.row());
        happenings.version(change.row());
        change.relatives().forEach(relative -> happenings.relative(relative, relativesBefore));
        happenings.end(change.row());
        return happenings.all;
    }

    private void approval(ApprovalRow approval) {
        var earlier = before.approvals().stream()
                .collect(toMap(ApprovalRow::coupaId, ApprovalRow::status))
                .get(approval.coupaId());
        if (!isDecided(approval) || approval.status().equals(earlier)) {
            return;
        }
        var history = new LinkedHashMap<String, Object>();
        history.put("status", approval.status());
        history.put("round", approval.round());
        approval.position().ifPresent(position -> history.put("position", position));
        approval.approverName().ifPresent(name -> history.put("approver", name));
        approval.approvedBy().ifPresent(name -> history.put("by", name));
        approval.note().ifPresent(note -> history.put("note", note));
        all.add(new ContractHappening(
                approval.approvalDate().orElse(now),
                "approval",
                history,
                "contract.approval_decided",
                Map.of("approval", approval.coupaId(), "approvalStatus", approval.status())));
    }

    /** An answer is told though Coupa does not say when it was given; that nobody was asked any more is none. */
    private static boolean isDecided(ApprovalRow approval) {
        return ANSWERS.contains(approval.status())
                || (approval.approvalDate().isPresent() && ApprovalRows.isDecided(approval));
    }

    private void status(ContractApprovalRow after) {
        var earlier = before.row();
        boolean moved = !after.status().equals(earlier.status());
        boolean anew = after.round() > earlier.round() && earlier.round() > 0;
        if (!moved && !anew) {
            return;
        }
        var history = new LinkedHashMap<String, Object>();
        history.put("from", earlier.status());
        history.put("to", after.status());
        history.put("round", after.round());
        after.coupaStatus().ifPresent(status -> history.put("coupaStatus", status));
        add("status", history, moved ? event(after.status()) : "contract.resubmitted", Map.of());
    }

    private static String event(String status) {
        return "contract." + status.toLowerCase(Locale.ROOT);
    }

    /** Coupa counts the versions of a contract that is revised under its own id. */
    private void version(ContractApprovalRow after) {
        var earlier = before.row().contractVersion();
        if (earlier.isPresent() && !after.contractVersion().equals(earlier)) {
            var versions = new LinkedHashMap<String, Object>();
            earlier.ifPresent(version -> versions.put("from", version));
            after.contractVersion().ifPresent(version -> versions.put("to", version));
            add("version", versions, "contract.amended", Map.of("kind", "VERSION"));
        }
    }

    /** What was there when it was linked is shown, and no news. */
    private void relative(ContractRelative relative, Set<Long> relativesBefore) {
        if (before.isUnseen()) {
            return;
        }
        boolean known = relativesBefore.contains(relative.coupaId());
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", relative.kind());
        told.put("relatedContractId", relative.coupaId());
        relative.status().ifPresent(status -> told.put("relatedStatus", status));
        relative.version().ifPresent(version -> told.put("relatedVersion", version));
        var history = new LinkedHashMap<String, Object>(told);
        relative.number().ifPresent(number -> history.put("number", number));
        add("amendment", history, known ? "contract.amendment_changed" : "contract.amended", told);
    }

    private void end(ContractApprovalRow after) {
        if (before.row().endedAt().isEmpty()) {
            after.endReason().ifPresent(reason -> {
                Map<String, Object> why = Map.of("reason", reason);
                add("end", why, "contract.ended", why);
            });
        }
    }

    private void add(String type, Map<String, Object> history, String event, Map<String, Object> told) {
        all.add(new ContractHappening(now, type, history, event, told));
    }

    /** What every event of a contract tells. */
    static Map<String, Object> told(ContractApprovalRow row, ContractHappening happening) {
        var told = new LinkedHashMap<String, Object>();
        told.put("tropicRequestId", row.tropicRequestId());
        told.put("coupaContractId", row.coupaContractId());
        told.put("status", row.status());
        told.put("waitingFor", row.waitingFor());
        told.put("round", row.round());
        row.coupaStatus().ifPresent(status -> told.put("coupaStatus", status));
        told.putAll(happening.told());
        return told;
    }
}
