package io.tropicapp.coupa.api.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.Promotion;
import io.tropicapp.coupa.workflows.onboarding.PromotionStatus;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox becomes a production connection.
 *
 * @param status PLANNED; DONE; or CONFLICT, where the organization had another connection to that instance
 * @param at when it is to be, or was
 * @param goLiveDate of the production connection
 * @param connectionId of the production connection, once there is one
 */
public record PromotionView(
        PromotionStatus status,
        Instant at,
        String instanceUrl,
        @Nullable LocalDate goLiveDate,
        @Nullable UUID connectionId,
        String by) {

    /** Null if nobody wants it; a plan ends with its sandbox. */
    static @Nullable PromotionView of(Connection connection) {
        return Optional.ofNullable(connection.processState())
                .flatMap(state -> read(state.json()))
                .filter(promotion -> promotion.status() == PromotionStatus.DONE || !connection.isDisconnected())
                .map(PromotionView::of)
                .orElse(null);
    }

    private static PromotionView of(Promotion promotion) {
        return new PromotionView(
                promotion.status(),
                promotion.at(),
                promotion.instanceUrl(),
                promotion.goLiveDate().orElse(null),
                promotion.connectionId().map(ConnectionId::value).orElse(null),
                promotion.by().name());
    }

    /** That part of the state alone: the rest may be from another version. */
    private static Optional<Promotion> read(String state) {
        try {
            var promotion = Payloads.json().readTree(state).path("promotion");
            return promotion.isObject()
                    ? Optional.of(Payloads.json().treeToValue(promotion, Promotion.class))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The kept state of an onboarding cannot be read", e);
        }
    }
}
