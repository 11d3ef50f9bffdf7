package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.activities.coupa.CoupaFailures;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.SyncProgress;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.sync.Pull;
import io.tropicapp.coupa.workflows.sync.PullOutcome;
import java.util.Objects;

/** What a failed call means for the pull of a resource: its end, or another attempt. */
final class PullFailures {

    private final SyncProgress progress;
    private final Coupas coupas;
    private final Patience patience;

    PullFailures(SyncProgress progress, Coupas coupas, Patience patience) {
        this.progress = progress;
        this.coupas = coupas;
        this.patience = patience;
    }

    /** @throws io.temporal.failure.ApplicationFailure where waiting helps */
    PullOutcome answer(Pull pull, Connection connection, PullAttempt attempt, CoupaException e) {
        var message = String.valueOf(e.getMessage());
        return switch (e) {
            case CoupaException.Unauthorized refused -> unauthorized(pull, connection, attempt, message);
            case CoupaException.InvalidScope lacking -> unauthorized(pull, connection, attempt, message);
            case CoupaException.EndpointUnavailable gone -> {
                progress.unavailable(attempt.id(), message);
                yield new PullOutcome.Unavailable(pull.resource(), message);
            }
            case CoupaException.Rejected rejected -> giveUp(pull, attempt, message);
            case CoupaException.Throttled limited -> {
                progress.fail(attempt.id(), message);
                throw CoupaFailures.throttled(message, limited.retryAfter(), patience.failedAgain());
            }
            case CoupaException.Unavailable down -> later(pull, attempt, message);
            case CoupaException.Unreadable garbled -> later(pull, attempt, message);
        };
    }

    private PullOutcome unauthorized(Pull pull, Connection connection, PullAttempt attempt, String message) {
        var credential = Objects.requireNonNull(connection.credentialId());
        coupas.forget(credential);
        progress.fail(attempt.id(), message);
        return new PullOutcome.Unauthorized(pull.resource(), new CredentialRef(credential), message);
    }

    private PullOutcome later(Pull pull, PullAttempt attempt, String message) {
        int inARow = patience.failedAgain();
        if (patience.isOver()) {
            return giveUp(pull, attempt, message);
        }
        progress.fail(attempt.id(), message);
        throw CoupaFailures.unavailable(message, inARow);
    }

    private PullOutcome giveUp(Pull pull, PullAttempt attempt, String message) {
        progress.fail(attempt.id(), message);
        return new PullOutcome.Failed(pull.resource(), message);
    }
}
