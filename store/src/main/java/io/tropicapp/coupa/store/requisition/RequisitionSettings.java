package io.tropicapp.coupa.store.requisition;

import java.time.Duration;
import java.util.Optional;

/**
 * How one connection's requisitions are recognised and followed.
 *
 * @param recognizeBy which field of Coupa's requisition carries the Tropic request id: BUYER_NOTE, JUSTIFICATION, CUSTOM_FIELD or
 *     EXTERNAL_PO_REFERENCE
 * @param customField the name of that field, with CUSTOM_FIELD and only then
 * @param followEvery how often what is in flight is looked at between the syncs, 5 minutes to 1 hour; empty: not at all
 */
public record RequisitionSettings(String recognizeBy, Optional<String> customField, Optional<Duration> followEvery) {

    /** Those of a connection that nobody has set. */
    public static final RequisitionSettings DEFAULT =
            new RequisitionSettings("BUYER_NOTE", Optional.empty(), Optional.empty());
}
