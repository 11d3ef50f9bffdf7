package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.IdCoverage;

/**
 * How many rows a full pull is going to read. Coupa does not count, so this goes by the part of the ids that is covered; it
 * is exact at the end.
 */
final class ExpectedRows {

    private ExpectedRows() {}

    static long of(long readSoFar, IdCoverage coverage) {
        return coverage.coveredIds() == 0
                ? readSoFar
                : Math.max(readSoFar, Math.round((double) readSoFar * coverage.highestId() / coverage.coveredIds()));
    }
}
