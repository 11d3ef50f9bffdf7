package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import tools.jackson.databind.node.JsonNodeFactory;

/** A row with a corrected draft: one more revision, and nothing of it refused yet. */
final class CorrectedRow {

    private CorrectedRow() {}

    static RequisitionRow of(RequisitionRow before, RequisitionDraft draft) {
        return new RequisitionRow(
                before.connectionId(),
                before.tropicRequestId(),
                Drafts.json(draft),
                before.draftRevision() + 1,
                before.takenRevision(),
                before.coupaId(),
                before.creationBegunAt(),
                before.coupaStatus(),
                before.status(),
                before.waitingFor(),
                before.round(),
                before.rejectReason(),
                JsonNodeFactory.instance.arrayNode(),
                before.note(),
                before.total(),
                before.currency(),
                before.submittedAt(),
                before.coupaUpdatedAt(),
                before.observedAt(),
                before.version(),
                before.toldVersion(),
                before.endedAt(),
                before.createdAt(),
                before.changedAt());
    }
}
