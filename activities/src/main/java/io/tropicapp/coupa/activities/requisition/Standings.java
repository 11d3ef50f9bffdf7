package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import io.tropicapp.coupa.workflows.requisition.Standing;
import io.tropicapp.coupa.workflows.requisition.Turn;

/** What a process is told of what is known. */
final class Standings {

    private Standings() {}

    static Standing of(Known known) {
        var row = known.row();
        var chain = known.chain();
        return new Standing(
                row.version(),
                RequisitionStatus.valueOf(row.status()),
                Turn.valueOf(row.waitingFor()),
                row.coupaId(),
                row.round(),
                Math.toIntExact(chain.stream()
                        .filter(approval -> approval.status().equals("approved"))
                        .count()),
                chain.size(),
                row.endedAt().isPresent(),
                row.note());
    }
}
