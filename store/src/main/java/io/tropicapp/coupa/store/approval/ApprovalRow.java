package io.tropicapp.coupa.store.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of an approval chain.
 *
 * @param round of which submission the chain is
 * @param position in the chain; entries of one parallel group may share it
 * @param status in Coupa's words
 * @param approverKind a user or a group, in Coupa's words
 * @param approvedBy who acted, if somebody did
 * @param current whether it is waited for
 */
public record ApprovalRow(
        long coupaId,
        int round,
        Optional<Integer> position,
        String status,
        Optional<String> type,
        Optional<Long> approverId,
        Optional<String> approverName,
        Optional<String> approverKind,
        Optional<String> approvedBy,
        Optional<String> delegate,
        Optional<String> parallelGroup,
        Optional<Instant> approvalDate,
        Optional<String> note,
        boolean current) {}
