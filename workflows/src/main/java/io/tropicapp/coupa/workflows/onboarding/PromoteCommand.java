package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks to carry a sandbox's settings over to a production connection.
 *
 * @param instanceUrl scheme and host of the production instance
 * @param goLiveDate of the production connection; the sandbox's own if not given
 * @param insteadOf the production connection that was made before, if it was disconnected
 */
public record PromoteCommand(
        String instanceUrl,
        PromotionTime when,
        Optional<LocalDate> goLiveDate,
        Actor by,
        Optional<ConnectionId> insteadOf) {

    public PromoteCommand(String instanceUrl, PromotionTime when, Optional<LocalDate> goLiveDate, Actor by) {
        this(instanceUrl, when, goLiveDate, by, Optional.empty());
    }

    /** The same, where what was made before was disconnected. */
    public PromoteCommand insteadOf(ConnectionId disconnected) {
        return new PromoteCommand(instanceUrl, when, goLiveDate, by, Optional.of(disconnected));
    }
}
