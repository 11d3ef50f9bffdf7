package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import org.springframework.http.HttpStatus;

/** The problem of a correction that comes when nothing can be corrected. */
final class NotEditable {

    private NotEditable() {}

    static boolean isEditable(RequisitionRow row) {
        return row.endedAt().isEmpty()
                && RequisitionStatus.valueOf(row.status()).isEditable();
    }

    static Problem problem(RequisitionRow row, String next) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "requisition-not-editable",
                        "Requisition not editable",
                        "Request %s is %s and cannot be changed now. %s"
                                .formatted(row.tropicRequestId(), row.status(), next))
                .with("status", row.status())
                .with("waitingFor", row.waitingFor());
    }
}
