package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who did what with requisitions. */
@Component
class RequisitionAudit {

    private final AuditLog audit;
    private final Clock clock;

    RequisitionAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** In the caller's transaction, as the others. */
    void requested(RequisitionRow row, Caller by) {
        append(row, by, "requisition.requested");
    }

    /** @param row as it is kept with the correction */
    void resubmitted(RequisitionRow row, Caller by) {
        append(row, by, "requisition.resubmitted");
    }

    void withdrawn(RequisitionRow row, Caller by) {
        append(row, by, "requisition.withdrawn");
    }

    void refreshed(RequisitionRow row, Caller by) {
        append(row, by, "requisition.refreshed");
    }

    void settingsChanged(UUID connection, RequisitionSettings settings, Caller by) {
        append(connection, by, "requisition.settings_changed", settings);
    }

    private void append(RequisitionRow row, Caller by, String action) {
        append(
                row.connectionId(),
                by,
                action,
                Map.of("tropicRequestId", row.tropicRequestId(), "revision", row.draftRevision()));
    }

    private void append(UUID connection, Caller by, String action, Object detail) {
        audit.append(new NewAuditEntry(
                Optional.of(connection),
                by.actor().name(),
                by.actor().role(),
                action,
                JsonMapper.shared().valueToTree(detail),
                clock.instant(),
                Optional.empty()));
    }
}
