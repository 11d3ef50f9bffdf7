package io.tropicapp.coupa.store.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What somebody did.
 *
 * @param id counts up; of no other meaning
 * @param role of whoever did it: backend, owner, consultant, operator or system
 */
public record AuditEntry(
        long id,
        Optional<UUID> connectionId,
        String actor,
        String role,
        String action,
        JsonNode detail,
        Instant occurredAt) {}
