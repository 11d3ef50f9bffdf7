package io.tropicapp.coupa.store.disconnection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The end of a connection.
 *
 * @param requestedRole of whoever asked for it
 * @param erased how many rows were erased so far, by table
 * @param erasedAt since when all of it is erased
 * @param finishedAt since when nothing is left to do
 */
public record Disconnection(
        UUID connectionId,
        DataChoice data,
        String requestedBy,
        String requestedRole,
        Instant requestedAt,
        JsonNode erased,
        Optional<Instant> erasedAt,
        Optional<Instant> finishedAt) {}
