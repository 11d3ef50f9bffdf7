package io.tropicapp.coupa.quickstart.cluster;

import java.util.Locale;
import java.util.stream.Stream;

/** Pages that Coupa has answered and no pull has counted: they were on their way when a worker ended. */
final class LostPages {

    private final SimulatedCoupa coupa;
    private final Records records;
    private final long before;

    /** Counts from now on: what was asked while customers connected is no page. To be made while no sync runs. */
    LostPages(SimulatedCoupa coupa, Records records) {
        this.coupa = coupa;
        this.records = records;
        this.before = uncounted();
    }

    /**
     * Of suppliers and contracts, which nobody but pulls asks for. To be asked while no sync runs. Tokens that pulls fetch are
     * counted by them as well, so it may be a few less than it was.
     */
    long count() {
        return Math.max(0, uncounted() - before);
    }

    private long uncounted() {
        return Stream.of("SUPPLIERS", "CONTRACTS")
                .mapToLong(
                        resource -> coupa.requestsTo(resource.toLowerCase(Locale.ROOT)) - records.requestsOf(resource))
                .sum();
    }
}
