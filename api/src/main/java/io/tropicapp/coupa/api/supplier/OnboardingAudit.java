package io.tropicapp.coupa.api.supplier;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who did what with tasks. */
@Component
class OnboardingAudit {

    private final AuditLog audit;
    private final Clock clock;

    OnboardingAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param action such as {@code skipped}
     */
    void append(SupplierOnboardingRow row, Caller by, String action, Map<String, Object> more) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("tropicTaskId", row.tropicTaskId());
        detail.putAll(more);
        audit.append(new NewAuditEntry(
                Optional.of(row.connectionId()),
                by.actor().name(),
                by.actor().role(),
                "supplier_onboarding." + action,
                JsonMapper.shared().valueToTree(detail),
                clock.instant(),
                Optional.empty()));
    }
}
