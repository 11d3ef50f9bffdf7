package io.tropicapp.coupa.workflows.requisition;

import io.tropicapp.coupa.workflows.KeptHistories;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Records a history of each interesting path of a requisition, as {@code RecordHistories} does for the others. */
@EnabledIfSystemProperty(named = "recordAs", matches = ".+")
class RecordRequisitions {

    @Test
    void rejectedResubmittedAndOrdered() throws IOException {
        try (var requisition = RequisitionScenario.submitted()) {
            Rejection.thenOrder(requisition);
            requisition.ending();
            keep("rejected-and-ordered", requisition);
        }
    }

    @Test
    void refusedCorrectedLookedAtAndTakenBack() throws IOException {
        try (var requisition = new RequisitionScenario()) {
            requisition.coupa.refusesFirst();
            requisition.starts();
            requisition.eventually(() -> requisition.stands() == RequisitionStatus.REFUSED);
            requisition.says().resubmit(2);
            requisition.after(FollowTerms.DEFAULT.staleAfter().plusHours(1));
            requisition.says().refresh();
            requisition.says().withdraw();
            requisition.coupa.letsWithdraw();
            requisition.says().withdraw();
            requisition.ending();
            keep("corrected-and-withdrawn", requisition);
        }
    }

    @Test
    void followedToTheHorizon() throws IOException {
        try (var requisition = RequisitionScenario.submitted()) {
            requisition.after(FollowTerms.DEFAULT.horizon().plus(Duration.ofDays(4)));
            requisition.ending();
            keep("horizon", requisition);
        }
    }

    private static void keep(String path, RequisitionScenario scenario) throws IOException {
        KeptHistories.keep("requisition", path, scenario.client(), Requisition.workflowId(RequisitionScenario.REF));
    }
}
