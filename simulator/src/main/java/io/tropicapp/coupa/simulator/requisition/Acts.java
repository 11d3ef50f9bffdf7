package io.tropicapp.coupa.simulator.requisition;

import io.tropicapp.coupa.simulator.format.Refusal;
import java.util.List;

/** What may be done when. */
final class Acts {

    private Acts() {}

    /** Refuses an act that these states alone allow. */
    static void require(String status, String act, String... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw Refusal.about(
                    "requisition_header", List.of("Requisition cannot be %s while it is %s".formatted(act, status)));
        }
    }
}
