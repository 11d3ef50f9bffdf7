package io.tropicapp.coupa.activities.supplier.matching;

import java.util.List;

/**
 * A supplier that may be the one.
 *
 * @param score from 0 to 1, for putting candidates in order; it is no probability
 * @param reasons what speaks for it, then what speaks against it
 */
public record Candidate(KnownSupplier supplier, double score, List<Reason> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
