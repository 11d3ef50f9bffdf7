package io.tropicapp.coupa.store.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something the Tropic backend is told.
 *
 * @param position 1, 2, 3 … within the organization
 * @param version of the shape of {@code data}
 */
public record Event(
        String organizationId,
        long position,
        UUID id,
        String type,
        int version,
        Optional<UUID> connectionId,
        Optional<String> subject,
        JsonNode data,
        Instant occurredAt) {}
