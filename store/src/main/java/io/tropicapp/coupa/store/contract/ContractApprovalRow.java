package io.tropicapp.coupa.store.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contract that a Tropic request waits for, and what is known of its approvals.
 *
 * @param coupaStatus in Coupa's words
 * @param contractVersion Coupa's own count of the contract's versions
 * @param status ours
 * @param waitingFor whose turn it is
 * @param round how often it was seen submitted
 * @param observedAt when Coupa was last looked at; never moves back
 * @param version rises with every change
 * @param toldVersion the newest that its process was told
 * @param endReason why nothing more is followed, if so
 * @param linkedAt when the request was linked to it, by the database's clock
 * @param changedAt when it was last written, by the database's clock
 */
public record ContractApprovalRow(
        UUID connectionId,
        long coupaContractId,
        String tropicRequestId,
        Optional<String> coupaStatus,
        Optional<Long> contractVersion,
        String status,
        String waitingFor,
        int round,
        Optional<String> note,
        Optional<Instant> coupaUpdatedAt,
        Optional<Instant> observedAt,
        long version,
        long toldVersion,
        Optional<String> endReason,
        Optional<Instant> endedAt,
        Instant linkedAt,
        Instant changedAt) {}
