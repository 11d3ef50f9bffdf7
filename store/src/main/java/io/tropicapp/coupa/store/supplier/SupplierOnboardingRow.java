package io.tropicapp.coupa.store.supplier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One Tropic task and what is known of its supplier.
 *
 * @param wanted the supplier as Tropic knows it, an object
 * @param instructions the task's own, in Markdown
 * @param status ours
 * @param coupaSupplierId the one that it ended with or, while it waits, the one that is there and not active
 * @param coupaStatus of that one, in Coupa's words
 * @param how that one was found
 * @param score of the match, 0 to 1
 * @param reasons an array of what matched
 * @param candidates an array of {@code coupaId, score, reasons}
 * @param rejected an array of Coupa's ids that a person said it is not
 * @param skipReason given when somebody skips it
 * @param suppliersRead whether the connection's suppliers were read in full when it was last looked for
 * @param triedAt what changed before that was looked at for this task; by the database's clock
 * @param information what Coupa's Supplier Information said last, an object; empty if it was never asked
 * @param reminders how many there were
 * @param version rises with every change
 * @param toldVersion the newest that its process was told
 * @param createdAt by the database's clock
 * @param changedAt when it was last written, by the database's clock
 */
public record SupplierOnboardingRow(
        UUID connectionId,
        String tropicTaskId,
        JsonNode wanted,
        Optional<String> instructions,
        String status,
        Optional<Long> coupaSupplierId,
        Optional<String> coupaStatus,
        Optional<String> how,
        Optional<Double> score,
        JsonNode reasons,
        JsonNode candidates,
        JsonNode rejected,
        Optional<String> skipReason,
        boolean suppliersRead,
        Optional<Instant> triedAt,
        JsonNode information,
        int reminders,
        Optional<Instant> remindedAt,
        long version,
        long toldVersion,
        Optional<Instant> endedAt,
        Instant createdAt,
        Instant changedAt) {}
