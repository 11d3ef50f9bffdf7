package io.tropicapp.coupa.store.requisition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One Tropic request and what is known of its Coupa requisition.
 *
 * @param draft what Tropic asked for, an object: the newest revision
 * @param draftRevision 1, 2, 3 …
 * @param takenRevision the last revision that Coupa has taken
 * @param creationBegunAt since when Coupa may hold a requisition of ours whose id is not known here
 * @param sent what was sent last; it stays when it is clear what became of it
 * @param taken what Coupa has taken last
 * @param coupaStatus in Coupa's words
 * @param status ours
 * @param waitingFor whose turn it is
 * @param round how often it was submitted
 * @param refusal an array of {@code field, message}; empty if nothing is to be corrected
 * @param observedAt when Coupa was last looked at; never moves back
 * @param version rises with every change
 * @param toldVersion the newest that its process was told
 * @param endedAt since when nothing more is followed
 * @param createdAt by the database's clock
 * @param changedAt when it was last written, by the database's clock
 */
public record RequisitionRow(
        UUID connectionId,
        String tropicRequestId,
        JsonNode draft,
        int draftRevision,
        Optional<Integer> takenRevision,
        Optional<Long> coupaId,
        Optional<Instant> creationBegunAt,
        Optional<SentDraft> sent,
        Optional<SentDraft> taken,
        Optional<String> coupaStatus,
        String status,
        String waitingFor,
        int round,
        Optional<String> rejectReason,
        JsonNode refusal,
        Optional<String> note,
        Optional<BigDecimal> total,
        Optional<String> currency,
        Optional<Instant> submittedAt,
        Optional<Instant> coupaUpdatedAt,
        Optional<Instant> observedAt,
        long version,
        long toldVersion,
        Optional<Instant> endedAt,
        Instant createdAt,
        Instant changedAt) {

    /** The same with another draft, of which nothing is refused yet. */
    public RequisitionRow withDraft(int revision, JsonNode other) {
        return new RequisitionRow(
                connectionId,
                tropicRequestId,
                other,
                revision,
                takenRevision,
                coupaId,
                creationBegunAt,
                sent,
                taken,
                coupaStatus,
                status,
                waitingFor,
                round,
                rejectReason,
                JsonNodeFactory.instance.arrayNode(),
                note,
                total,
                currency,
                submittedAt,
                coupaUpdatedAt,
                observedAt,
                version,
                toldVersion,
                endedAt,
                createdAt,
                changedAt);
    }

    /** The same without a newer draft than Coupa has taken: it came too late. Nothing changes if there is none. */
    public RequisitionRow withoutLateDraft() {
        return taken.filter(there -> there.revision() < draftRevision)
                .map(there -> withDraft(there.revision(), there.draft()))
                .orElse(this);
    }
}
