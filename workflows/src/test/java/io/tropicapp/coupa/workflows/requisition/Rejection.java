package io.tropicapp.coupa.workflows.requisition;

import java.time.Duration;

/** The usual life of a requisition that was not right at first: each piece of news comes with a sync of its own. */
final class Rejection {

    private Rejection() {}

    static void thenOrder(RequisitionScenario requisition) {
        hears(requisition, requisition.coupa.approves());
        hears(requisition, requisition.coupa.happens(RequisitionStatus.REJECTED, Turn.REQUESTER));
        requisition.says().resubmit(2);
        hears(requisition, requisition.coupa.approves());
        hears(requisition, requisition.coupa.approves());
        hears(requisition, requisition.coupa.happens(RequisitionStatus.APPROVED, Turn.COUPA));
        hears(requisition, requisition.coupa.happens(RequisitionStatus.ORDERED, Turn.NOBODY));
        requisition.isTold(requisition.coupa.ends());
    }

    private static void hears(RequisitionScenario requisition, Standing standing) {
        requisition.isTold(standing);
        requisition.eventually(requisition::isQuiet);
        requisition.after(Duration.ofHours(1));
    }
}
