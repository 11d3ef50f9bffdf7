package io.tropicapp.coupa.api.audit;

import io.tropicapp.coupa.store.audit.AuditEntry;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What somebody did.
 *
 * @param role of whoever did it: backend, owner, consultant, operator or system
 */
record AuditView(String actor, String role, String action, JsonNode detail, Instant occurredAt) {

    static AuditView of(AuditEntry entry) {
        return new AuditView(entry.actor(), entry.role(), entry.action(), entry.detail(), entry.occurredAt());
    }
}
