package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.activities.supplier.matching.Candidate;
import io.tropicapp.coupa.activities.supplier.matching.Reason;
import java.util.List;

/** A candidate as it is kept: its name and the like are looked up where it is shown. */
record Offer(long coupaId, double score, List<Reason> reasons) {

    private static final double THOUSAND = 1000;

    static Offer of(Candidate candidate) {
        return new Offer(
                candidate.supplier().coupaId(),
                Math.round(candidate.score() * THOUSAND) / THOUSAND,
                candidate.reasons());
    }

    List<String> kinds() {
        return reasons.stream().map(reason -> reason.kind().name()).toList();
    }
}
