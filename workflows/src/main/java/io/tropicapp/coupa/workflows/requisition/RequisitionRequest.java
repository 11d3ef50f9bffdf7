package io.tropicapp.coupa.workflows.requisition;

import java.time.Instant;
import java.util.Optional;

/**
 * What a process starts from.
 *
 * @param goOn what the run before knew; empty in the first run, and in one that replaces a lost one
 */
public record RequisitionRequest(RequisitionRef ref, FollowTerms terms, Optional<GoOn> goOn) {

    /** @param since when following began: the horizon counts from there */
    public record GoOn(Standing standing, Instant since) {}

    public static RequisitionRequest of(RequisitionRef ref, FollowTerms terms) {
        return new RequisitionRequest(ref, terms, Optional.empty());
    }
}
