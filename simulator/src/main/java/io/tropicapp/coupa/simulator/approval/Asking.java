package io.tropicapp.coupa.simulator.approval;

import io.tropicapp.coupa.simulator.approval.Step.Approver;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Asks one step after the other. Rows for the next step are made when the one before is done, not earlier. */
public final class Asking {

    private final Approvals approvals;

    public Asking(Approvals approvals) {
        this.approvals = approvals;
    }

    /**
     * Asks whoever is next. Whoever would ask himself has said yes.
     *
     * @param self in whose name one approves for himself
     * @return whether somebody is asked; otherwise all have approved
     */
    public boolean next(long document, Course course, JsonNode by, JsonNode self, Instant at) {
        while (course.step().isPresent()) {
            Step step = course.step().get();
            for (Approver approver : step.approvers()) {
                long id = approvals.open(document, step, approver, course.position(), by, at);
                course.round.add(id);
                if (step.isSelf()) {
                    approvals.decide(approvals.find(id).orElseThrow(), "approved", self, "", at);
                }
            }
            if (!step.isSelf()) {
                return true;
            }
            course.advance();
        }
        return false;
    }
}
