package io.tropicapp.coupa.store.contract;

import io.tropicapp.coupa.store.approval.ApprovalRow;
import io.tropicapp.coupa.store.approval.HistoryRow;
import java.util.List;

/**
 * All that one look at a linked contract changes, written together.
 *
 * @param row as it is to be
 * @param approvals those that are new or changed
 * @param relatives those that are new or changed
 * @param history what happened since, in order
 */
public record ContractChange(
        ContractApprovalRow row,
        List<ApprovalRow> approvals,
        List<ContractRelative> relatives,
        List<HistoryRow> history) {}
