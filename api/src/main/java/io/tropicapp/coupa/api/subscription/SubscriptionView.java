package io.tropicapp.coupa.api.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where events are sent to, and how that goes.
 *
 * @param status {@code ACTIVE} or {@code PAUSED}
 * @param pausedBecause why nothing is sent, and what to do
 * @param position everything up to here is delivered, or was not asked for
 * @param lag how many events are asked for and not delivered
 * @param failures in a row, of the event that is next
 * @param nextAttemptAt when it is sent again
 * @param secret what deliveries are signed with; shown once
 */
record SubscriptionView(
        UUID id,
        String organizationId,
        String url,
        List<String> types,
        @Nullable String description,
        String status,
        @Nullable String pausedBecause,
        long position,
        long lag,
        @Nullable Instant lastDeliveredAt,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Failure lastFailure,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Shown once: when it is made.") @Nullable
        String secret) {

    /**
     * What went wrong last, if anything ever did.
     *
     * @param statusCode what the receiver answered, if it answered
     */
    record Failure(Instant at, @Nullable Integer statusCode, String detail) {}

    static SubscriptionView of(SubscriptionRow row, long lag, @Nullable String secret) {
        return new SubscriptionView(
                row.id(),
                row.organizationId(),
                row.url(),
                row.types(),
                row.description().orElse(null),
                row.status(),
                row.pausedBecause().orElse(null),
                row.position(),
                lag,
                row.lastDeliveredAt().orElse(null),
                row.failures(),
                row.failingSince().orElse(null),
                row.lastFailureAt()
                        .map(at -> new Failure(
                                at,
                                row.lastFailureCode().orElse(null),
                                row.lastFailure().orElse("")))
                        .orElse(null),
                row.nextAttemptAt().orElse(null),
                row.createdAt(),
                secret);
    }
}
