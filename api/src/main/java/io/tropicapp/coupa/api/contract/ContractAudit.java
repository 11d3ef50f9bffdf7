package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who did what with linked contracts. */
@Component
class ContractAudit {

    private final AuditLog audit;
    private final Clock clock;

    ContractAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void linked(ContractApprovalRow row, Caller by) {
        append(row, by, "contract_approval.linked");
    }

    void refreshed(ContractApprovalRow row, Caller by) {
        append(row, by, "contract_approval.refreshed");
    }

    void unlinked(ContractApprovalRow row, Caller by) {
        append(row, by, "contract_approval.unlinked");
    }

    private void append(ContractApprovalRow row, Caller by, String action) {
        var detail = Map.of("coupaContractId", row.coupaContractId(), "tropicRequestId", row.tropicRequestId());
        audit.append(new NewAuditEntry(
                Optional.of(row.connectionId()),
                by.actor().name(),
                by.actor().role(),
                action,
                JsonMapper.shared().valueToTree(detail),
                clock.instant(),
                Optional.empty()));
    }
}
