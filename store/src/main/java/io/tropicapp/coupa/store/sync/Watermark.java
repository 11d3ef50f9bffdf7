package io.tropicapp.coupa.store.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the incremental pull of a resource has come.
 *
 * @param value in Coupa's clock; everything before it is stored. Empty: the next pull must be a full one
 * @param orderedByUpdatedAt whether Coupa obeys an order by updated-at; empty if that was not tried
 * @param fullSyncedAt when the last full pull ended, in our clock
 */
public record Watermark(
        String resource,
        Optional<Instant> value,
        Optional<Boolean> orderedByUpdatedAt,
        Optional<Instant> fullSyncedAt) {}
