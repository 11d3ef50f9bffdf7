package io.tropicapp.coupa.store.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something that somebody did.
 *
 * @param action such as {@code connection.paused}
 * @param detail never secrets
 * @param dedupeKey unique in the connection: kept again under the same key, it is kept once
 */
public record NewAuditEntry(
        Optional<UUID> connectionId,
        String actor,
        String role,
        String action,
        JsonNode detail,
        Instant occurredAt,
        Optional<String> dedupeKey) {}
