package io.tropicapp.coupa.store.sync;

import java.util.Optional;

/**
 * What one page adds, and how far the reader has come with it.
 *
 * @param progressDone of {@code progressTotal}: absolute, not added
 * @param coverage the reader's cursor behind this page
 */
public record PageProgress(
        long read,
        long inserted,
        long updated,
        long unchanged,
        long failed,
        long requests,
        Optional<Long> progressDone,
        Optional<Long> progressTotal,
        Optional<String> coverage) {}
