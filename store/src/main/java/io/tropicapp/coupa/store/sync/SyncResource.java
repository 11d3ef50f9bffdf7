package io.tropicapp.coupa.store.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * What a run did for one resource so far.
 *
 * @param watermarkFrom where an incremental pull began, in Coupa's clock
 * @param progressDone of {@code progressTotal}, in whatever the reader counts
 * @param coverage the reader's cursor: what a later attempt goes on from
 * @param failure in words
 * @param attempts how often it was started; the number of the attempt that may write
 */
public record SyncResource(
        String resource,
        SyncMode mode,
        ResourceStatus status,
        long readCount,
        long inserted,
        long updated,
        long unchanged,
        long failed,
        long pages,
        long requests,
        Optional<Instant> watermarkFrom,
        Optional<Instant> watermarkTo,
        Optional<Long> progressDone,
        Optional<Long> progressTotal,
        Optional<String> coverage,
        Optional<String> failure,
        int attempts,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {}
