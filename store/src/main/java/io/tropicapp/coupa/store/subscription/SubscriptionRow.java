package io.tropicapp.coupa.store.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the feed of an organization is sent to.
 *
 * @param types as the feed is asked for them; all if there are none
 * @param status {@code ACTIVE} or {@code PAUSED}
 * @param pausedBecause for a person; there if it is paused
 * @param epoch another, and a higher one, with whatever a person changes; never used twice
 * @param position everything up to here is delivered, or was not asked for
 * @param failures in a row, of the event behind the position
 * @param failingSince when the first of them was
 * @param lastFailureCode what the receiver answered, if it answered
 */
public record SubscriptionRow(
        UUID id,
        String organizationId,
        String url,
        List<String> types,
        Optional<String> description,
        String status,
        Optional<String> pausedBecause,
        int epoch,
        long position,
        Optional<Instant> lastDeliveredAt,
        int failures,
        Optional<Instant> failingSince,
        Optional<String> lastFailure,
        Optional<Integer> lastFailureCode,
        Optional<Instant> lastFailureAt,
        Optional<Instant> nextAttemptAt,
        String createdBy,
        Instant createdAt) {

    public boolean active() {
        return status.equals("ACTIVE");
    }
}
