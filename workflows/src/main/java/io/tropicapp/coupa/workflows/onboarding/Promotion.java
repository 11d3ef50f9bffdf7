package io.tropicapp.coupa.workflows.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How a sandbox's settings become those of a production connection.
 *
 * @param instanceUrl scheme and host of the production instance
 * @param at when it is to be, or was
 * @param goLiveDate of the production connection
 * @param connectionId of the production connection, once there is one
 */
public record Promotion(
        PromotionStatus status,
        String instanceUrl,
        Instant at,
        Optional<LocalDate> goLiveDate,
        Optional<ConnectionId> connectionId,
        Actor by) {

    /** The id that the production connection is made with: the same for the same wish, so that it is made once. */
    public static ConnectionId connectionId(ConnectionId sandbox, String instanceUrl) {
        return new ConnectionId(UUID.nameUUIDFromBytes(
                "promotion/%s/%s".formatted(sandbox, instanceUrl).getBytes(UTF_8)));
    }

    /** As {@link #connectionId(ConnectionId, String)}, or the first after it that has not ended. */
    public static ConnectionId connectionId(
            ConnectionId sandbox, String instanceUrl, Predicate<ConnectionId> hasEnded) {
        var id = connectionId(sandbox, instanceUrl);
        while (hasEnded.test(id)) {
            id = connectionId(id, instanceUrl);
        }
        return id;
    }

    static Promotion planned(PromoteCommand command, Optional<LocalDate> goLiveDate, Instant at) {
        return new Promotion(
                PromotionStatus.PLANNED, command.instanceUrl(), at, goLiveDate, Optional.empty(), command.by());
    }

    Promotion ended(PromotionOutcome outcome, Instant now) {
        return switch (outcome) {
            case PromotionOutcome.Promoted promoted -> ended(PromotionStatus.DONE, promoted.connection(), now);
            case PromotionOutcome.AlreadyThere other -> ended(PromotionStatus.CONFLICT, other.connection(), now);
        };
    }

    private Promotion ended(PromotionStatus how, ConnectionId connection, Instant now) {
        return new Promotion(how, instanceUrl, now, goLiveDate, Optional.of(connection), by);
    }

    boolean is(PromotionStatus other) {
        return status == other;
    }

    /** Whether it is the same plan, whoever made it. */
    boolean isAs(Promotion other) {
        return status == other.status
                && instanceUrl.equals(other.instanceUrl)
                && at.equals(other.at)
                && goLiveDate.equals(other.goLiveDate);
    }
}
