package io.tropicapp.coupa.store.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something the Tropic backend is to be told.
 *
 * @param type such as {@code connection.live}, which must be in the {@link EventCatalogue} with its version
 * @param version of the shape of {@code data}, from 1
 * @param subject what it is about, such as a Coupa id
 * @param data never names, mail addresses or secrets
 * @param dedupeKey unique in the organization: told again under the same key, it is told once
 */
public record NewEvent(
        String organizationId,
        Optional<UUID> connectionId,
        String type,
        int version,
        Optional<String> subject,
        JsonNode data,
        Instant occurredAt,
        Optional<String> dedupeKey) {}
